import type { Revision } from './revision.js';

/** The store cannot be reached, is locked or busy. Nothing was written. */
export interface Unavailable {
  readonly type: 'Unavailable';
  readonly reason: 'locked' | 'closed' | 'unreachable' | 'read-only' | 'full';
  readonly detail: string;
  readonly retry: 'safe' | 'never';
}

/** A stored record is not readable JSON. */
export interface Corrupt {
  readonly type: 'Corrupt';
  readonly detail: string;
  readonly retry: 'never';
}

/** The stream was deleted for ever. */
export interface Deleted {
  readonly type: 'Deleted';
  readonly stream: string;
  readonly retry: 'never';
}

/** Somebody else wrote first: resync from the held token and decide again. */
export interface Conflict {
  readonly type: 'Conflict';
  readonly stream: string;
  readonly expected: Revision;
  readonly actual: Revision;
  readonly retry: 'never';
}

/** The answer was lost: the write may or may not be there. The same ids at the same token tell. */
export interface OutcomeUnknown {
  readonly type: 'OutcomeUnknown';
  readonly stream: string;
  readonly detail: string;
  readonly retry: 'same-ids';
}

export interface TooLarge {
  readonly type: 'TooLarge';
  readonly bytes: number;
  readonly limit: number;
  readonly retry: 'never';
}

/** A value that JSON cannot hold, and where it stands (`/data/when`). */
export interface NotJson {
  readonly type: 'NotJson';
  readonly path: string;
  readonly retry: 'never';
}

/** Another runner has advanced this checkpoint. */
export interface Fenced {
  readonly type: 'Fenced';
  readonly name: string;
  readonly retry: 'never';
}

/** A checkpoint never moves back. */
export interface NotForward {
  readonly type: 'NotForward';
  readonly name: string;
  readonly retry: 'never';
}

export type ReadFailure = Unavailable | Corrupt | Deleted;
export type AppendFailure = ReadFailure | Conflict | OutcomeUnknown | TooLarge | NotJson;
export type CheckpointFailure = Unavailable | Corrupt | Fenced | NotForward;
