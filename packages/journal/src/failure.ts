import type { Revision } from './ports/record.js';

/*
 * What a store can answer instead of a value. `retry` says what the very same call would do if it were made again:
 *   'safe'      nothing was written; it may succeed, and cannot write twice
 *   'same-ids'  it may have been written; call again with the same ids at the same token, and with nothing else
 *   'never'     the answer would be the same: something else has to change first
 * `detail` is the technical text of a driver, for people who operate the store; it never holds anything of an event.
 */

/**
 * Why a store cannot be used. Only `locked` and `unreachable` pass by themselves; the others wait for a person. `closed`: by
 * `close`, or because its file was deleted, moved or replaced while it was open.
 */
export type UnavailableReason = 'locked' | 'closed' | 'unreachable' | 'denied' | 'read-only' | 'full';

/** The store cannot be used now, and nothing was written. `retry` follows from the reason. */
export interface Unavailable {
  readonly type: 'Unavailable';
  readonly reason: UnavailableReason;
  readonly detail: string;
  readonly retry: 'safe' | 'never';
}

/**
 * A stored record is not readable JSON, or a history is not whole: truncated, or from before a backup was restored. No
 * retry repairs it: the stream or the file needs a person.
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
 * Somebody else wrote first, and nothing was written. `expected` is the revision of the token, `actual` that of the
 * stream at the refusal. Of `Journal.append` the same call conflicts again (`never`): `resync` and decide anew. Of
 * `transact`, which does that for a while, the same call may be made again (`safe`).
 */
export interface Conflict {
  readonly type: 'Conflict';
  readonly stream: string;
  readonly expected: Revision;
  readonly actual: Revision;
  readonly retry: 'safe' | 'never';
}

/** The answer was lost: the events may be written or not. The same ids at the same token tell, and write once. */
export interface OutcomeUnknown {
  readonly type: 'OutcomeUnknown';
  readonly stream: string;
  readonly detail: string;
  readonly retry: 'same-ids';
}

/** The append as a whole is above the limit; both numbers are bytes of UTF-8. Nothing was sent. */
export interface TooLarge {
  readonly type: 'TooLarge';
  readonly bytes: number;
  readonly limit: number;
  readonly retry: 'never';
}

/** A value that JSON cannot hold, and its place in the append as a JSON pointer (`/0/data/when`). Nothing was sent. */
export interface NotJson {
  readonly type: 'NotJson';
  readonly path: string;
  readonly retry: 'never';
}

/** Another process has advanced this checkpoint. Load it again before handling anything more, or stop. */
export interface Fenced {
  readonly type: 'Fenced';
  readonly name: string;
  readonly retry: 'never';
}

/** A checkpoint moves neither back nor to where it already is. It was left as it is. */
export interface NotForward {
  readonly type: 'NotForward';
  readonly name: string;
  readonly retry: 'never';
}

/** Another process holds the lease, at this fence. It may be free later. */
export interface LeaseHeld {
  readonly type: 'LeaseHeld';
  readonly name: string;
  readonly fence: bigint;
  readonly retry: 'safe';
}

/** Another process has taken the lease over. Stop what needs it. */
export interface LeaseLost {
  readonly type: 'LeaseLost';
  readonly name: string;
  readonly retry: 'never';
}

/** What reading can answer instead of a value. */
export type ReadFailure = Unavailable | Corrupt | Deleted;
/** What `Journal.append` can answer instead of a receipt. */
export type AppendFailure = ReadFailure | Conflict | OutcomeUnknown | TooLarge | NotJson;
/** What `Checkpoints.advance` can answer instead of the advanced checkpoint. */
export type CheckpointFailure = Unavailable | Corrupt | Fenced | NotForward;
/** What `withLease` can answer instead of the answer of the work. */
export type LeaseFailure = ReadFailure | LeaseHeld | LeaseLost;
/** Every failure of a store. */
export type StoreFailure = AppendFailure | CheckpointFailure | LeaseFailure;
