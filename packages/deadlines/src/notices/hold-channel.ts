import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  sleepFor,
  withLease,
  type LeaseFailure,
  type LeaseOptions,
  type ReadFailure,
} from '@pengaduan/journal';
import { checkGiven } from '../check-given.js';

/** Another process sends notices on this channel. Remedy: end that one, or use another channel. */
export interface ChannelTaken {
  readonly type: 'ChannelTaken';
  readonly channel: string;
  readonly retry: 'never';
}

/** Another process holds the channel, or the journal cannot say whether one does. */
export type ChannelFailure = ChannelTaken | ReadFailure;

/**
 * Which channel to hold; `leaseMs` (15,000 unless given) and `onWaiting` are as in `withLease` of @pengaduan/journal.
 */
export interface ChannelLease extends Pick<LeaseOptions, 'leases' | 'leaseMs' | 'onWaiting'> {
  readonly channel: string;
}

const channelFailure = (failure: LeaseFailure, channel: string): ChannelFailure =>
  failure.type === 'LeaseHeld' || failure.type === 'LeaseLost'
    ? { type: 'ChannelTaken', channel, retry: 'never' }
    : failure;

/**
 * Does work that sends notices on a channel while no other process does: two would both send what happens before the
 * checkpoint stops one of them (ADR 18). A process that was killed is found out within `leaseMs`; one that is alive
 * is `ChannelTaken`. Where this process was cut off for so long that another took the channel over, the signal that
 * the work was given aborts, and the answer is `ChannelTaken` too.
 *
 * @example
 * import { holdChannel } from '@pengaduan/deadlines';
 * import { memoryStore, outcome } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * const { leases } = memoryStore({ now: Date.now });
 * const { signal } = new AbortController();
 * const work = () => async () => right('sent');
 * console.log(await outcome(holdChannel({ channel: 'surat', leases }, signal)(work))); // { ok: true, value: 'sent' }
 */
export const holdChannel = (of: ChannelLease, signal: AbortSignal) => {
  checkGiven('holdChannel', ['channel', 'leases'], of);
  const { channel, ...options } = of;
  return <E, A>(work: (signal: AbortSignal) => TaskEither<E, A>): TaskEither<E | ChannelFailure, A> =>
    async (): Promise<Either<E | ChannelFailure, A>> => {
      const lease: LeaseOptions = { ...options, name: `notices-${channel}`, sleep: sleepFor };
      // The answer of the work is set apart, so that no failure of its own is taken for one of the lease.
      const done = await withLease(lease, signal)((given) => async () => right(await work(given)()))();
      return isLeft(done) ? left(channelFailure(done.left, channel)) : done.right;
    };
};
