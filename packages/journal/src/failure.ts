import type { Revision } from './revision.js';

/*
 * What a journal can answer instead of a value. `retry` says what the very same call would do if it were made again:
 *   'safe'      nothing was written; it may succeed, and cannot write twice
 *   'same-ids'  it may have been written; ask again with the same ids at the same token, and with nothing else
 *   'never'     the answer would be the same: something else has to change first
 * `detail` is the technical text of a driver for people who operate the store, never anything from an event.
 */

/**
 * The store cannot be used now, and nothing was written. `locked` and `unreachable` pass by themselves: a retry is
 * safe. `closed`, `denied` (credentials or file rights), `read-only` and `full` wait for a person: never.
 */
export interface Unavailable {
  readonly type: 'Unavailable';
  readonly reason: 'locked' | 'closed' | 'unreachable' | 'denied' | 'read-only' | 'full';
  readonly detail: string;
  readonly retry: 'safe' | 'never';
}

/**
 * A stored record is not readable JSON, or a history is not whole: truncated, or behind a restored backup. No retry
 * mends it: the stream or the file needs a person.
 */
export interface Corrupt {
  readonly type: 'Corrupt';
  readonly detail: string;
  readonly retry: 'never';
}

/** The stream was deleted for ever: it can be neither read nor written again. */
export interface Deleted {
  readonly type: 'Deleted';
  readonly stream: string;
  readonly retry: 'never';
}

/**
 * Somebody else wrote first and nothing was written. The same call conflicts again: `resync` from the held token and
 * decide anew, as `transact` does. `actual` is where the stream stood when it was refused.
 */
export interface Conflict {
  readonly type: 'Conflict';
  readonly stream: string;
  readonly expected: Revision;
  readonly actual: Revision;
  readonly retry: 'never';
}

/** The answer was lost: the write may or may not be there. The same ids at the same token tell, and write once. */
export interface OutcomeUnknown {
  readonly type: 'OutcomeUnknown';
  readonly stream: string;
  readonly detail: string;
  readonly retry: 'same-ids';
}

/** The append as a whole, in bytes of UTF-8, is above the limit. Nothing was sent; a smaller append is needed. */
export interface TooLarge {
  readonly type: 'TooLarge';
  readonly bytes: number;
  readonly limit: number;
  readonly retry: 'never';
}

/** A value that JSON cannot hold, and where it stands in the append (`/0/data/when`). Nothing was sent. */
export interface NotJson {
  readonly type: 'NotJson';
  readonly path: string;
  readonly retry: 'never';
}

/** Another runner has advanced this checkpoint. Load it again before handling anything more, or stop. */
export interface Fenced {
  readonly type: 'Fenced';
  readonly name: string;
  readonly retry: 'never';
}

/** A checkpoint never moves back, nor to where it stands. It was left as it is. */
export interface NotForward {
  readonly type: 'NotForward';
  readonly name: string;
  readonly retry: 'never';
}

export type ReadFailure = Unavailable | Corrupt | Deleted;
export type AppendFailure = ReadFailure | Conflict | OutcomeUnknown | TooLarge | NotJson;
export type CheckpointFailure = Unavailable | Corrupt | Fenced | NotForward;
