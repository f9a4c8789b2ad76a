import type { Json } from '../json.js';

/** The number of the last record of a stream (0 is the first), or `no_stream` where nothing has been written yet. */
export type Revision = bigint | 'no_stream';

/**
 * A stream and the revision at which it was loaded: what an append expects. Stores make tokens and callers hand them
 * back. The only one to build by hand is that of a stream that must not exist yet: `{ stream, revision: 'no_stream' }`.
 */
export interface Token {
  readonly stream: string;
  readonly revision: Revision;
}

/**
 * A place in the one order of all records of a store: compare two with `isAfter`. EventStoreDB has two numbers
 * (https://docs.kurrent.io/server/v24.10/features/streams.html); a store that has only one gives it twice.
 */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/**
 * An event that is to be written. `id` is a UUID that follows from what is being done (`deterministicId`), so that an
 * append that is sent again is recognised.
 */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly data: Json;
  readonly metadata: { readonly [key: string]: Json };
}

/** An event as the store gives it back. `revision` and `position` are the store's own numbers, never counted. */
export interface Recorded extends Proposed {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  /** When the store wrote it, in milliseconds since 1970 (UTC). For information only: no rule may use it. */
  readonly recordedAt: number;
}
