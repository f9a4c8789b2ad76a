import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { LeaseHeld, LeaseLost, ReadFailure } from '../failure.js';

/**
 * The right to do something that only one process may do at a time. `fence` is a number that rises whenever the lease is
 * acquired, renewed or released, and is never used twice.
 */
export interface Lease {
  readonly name: string;
  readonly fence: bigint;
}

/**
 * Leases in a store. The store knows no time, so that no clocks are compared: the holder renews at intervals, and another
 * process judges by its own clock whether the fence has stood still for too long. `withLease` does both.
 */
export interface Leases {
  /**
   * Takes a lease that nobody holds. One that is held is `LeaseHeld` with the fence of its holder; given that fence as
   * `expired`, the lease is taken over unless its holder has renewed it in the meantime.
   */
  readonly acquire: (name: string, expired?: bigint) => TaskEither<ReadFailure | LeaseHeld, Lease>;
  /** Shows that the holder is alive. `LeaseLost` where another process has taken the lease over. */
  readonly renew: (lease: Lease) => TaskEither<ReadFailure | LeaseLost, Lease>;
  /** Gives the lease back, so that the next process need not wait. `LeaseLost` as above: nothing changes then. */
  readonly release: (lease: Lease) => TaskEither<ReadFailure | LeaseLost, void>;
}
