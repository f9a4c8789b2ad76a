import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { anyOf } from './any-of.js';
import { checkFields, type Takes } from './check-options.js';
import { leaseLost } from './failure-constructors.js';
import { fieldRules } from './field-rules.js';
import type { LeaseFailure } from './failure.js';
import type { Lease, Leases } from './ports/leases.js';
import type { Sleep } from './sleep.js';

/** Which lease is needed, and when it expires. */
export interface LeaseOptions {
  readonly leases: Leases;
  /** The same name for all who must not work at the same time. */
  readonly name: string;
  /**
   * How long a holder may go without renewing before another process takes the lease over, in milliseconds; 15,000 unless
   * given. It renews three times as often. Use the same number for all processes.
   */
  readonly leaseMs?: number;
  readonly sleep: Sleep;
  /** Called once when somebody seems to hold the lease, before waiting to see whether that process is still alive. */
  readonly onWaiting?: () => void;
}

const { aFunction, aNumber, aText, having, ifGiven } = fieldRules;

const takes: Takes<LeaseOptions> = {
  by: 'withLease',
  what: 'an object with the leases of a store',
  fields: {
    leases: having(['acquire', 'renew', 'release'], 'it needs the leases of a store, leases: store.leases'),
    name: aText('"reminders"'),
    leaseMs: ifGiven(aNumber(0)),
    sleep: aFunction('sleepFor'),
    onWaiting: ifGiven(aFunction()),
  },
};

const defaultLeaseMs = 15_000;

/** A pause that the signal cuts short. */
const pause = async (sleep: Sleep, ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};

/**
 * Acquires the lease; undefined where the signal aborts before that. A holder whose fence changes is alive, and
 * `LeaseHeld` is the answer; one whose fence stays the same for `leaseMs` of this process's own time is gone.
 */
const acquire = async (
  { leases, name, leaseMs = defaultLeaseMs, sleep, onWaiting }: LeaseOptions,
  signal: AbortSignal,
): Promise<Either<LeaseFailure, Lease | undefined>> => {
  const stepMs = leaseMs / 15;
  let seen: bigint | undefined;
  let waitedMs = 0;
  for (;;) {
    const acquired = await leases.acquire(name, waitedMs >= leaseMs ? seen : undefined)();
    if (isRight(acquired) || acquired.left.type !== 'LeaseHeld') return acquired;
    const { fence } = acquired.left;
    if (seen !== undefined && fence !== seen) return acquired;
    if (seen === undefined) onWaiting?.();
    seen = fence;
    await pause(sleep, stepMs, signal);
    if (signal.aborted) return right(undefined);
    waitedMs += stepMs;
  }
};

/**
 * Does some work while this process holds a lease, renews the lease meanwhile and releases it at the end, also when the
 * work rejects. Where another process holds it the answer is `LeaseHeld` and the work is not begun; a process that was
 * killed is found out within `leaseMs`. Where this process was cut off for so long that another took the lease over, the
 * signal that the work was given aborts, and the answer is `LeaseLost`. When `signal` aborts before the lease is acquired,
 * the work is called with the aborted signal, so that the answer is the work's own.
 *
 * @example
 * import { memoryStore, outcome, withLease } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * import { setTimeout } from 'node:timers/promises';
 * const done = await outcome(
 *   withLease(
 *     {
 *       leases: memoryStore({ now: Date.now }).leases,
 *       name: 'reminders',
 *       sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
 *     },
 *     new AbortController().signal,
 *   )((signal) => async () => right(signal.aborted ? 'stopped' : 'sent')),
 * );
 * console.log(done.ok && done.value); // sent
 */
export const withLease = (options: LeaseOptions, signal: AbortSignal) => {
  checkFields(takes, options);
  return <E, A>(work: (signal: AbortSignal) => TaskEither<E, A>): TaskEither<E | LeaseFailure, A> =>
    async (): Promise<Either<E | LeaseFailure, A>> => {
      const { leases, name, leaseMs = defaultLeaseMs, sleep } = options;
      const acquired = await acquire(options, signal);
      if (isLeft(acquired)) return acquired;
      if (acquired.right === undefined) return work(signal)();
      let lease = acquired.right;
      const [lost, over] = [new AbortController(), new AbortController()];
      const working = anyOf([signal, lost.signal]);

      const renew = async (): Promise<void> => {
        for (;;) {
          await pause(sleep, leaseMs / 3, over.signal);
          if (over.signal.aborted) return;
          const renewed = await leases.renew(lease)();
          if (isRight(renewed)) lease = renewed.right;
          // Any other failure is tried again after the next pause: the work needs the same store and notices it too.
          else if (renewed.left.type === 'LeaseLost') return lost.abort();
        }
      };
      const renewing = renew();
      const stopRenewing = (): Promise<void> => {
        over.abort();
        return renewing;
      };
      try {
        const done = await work(working.signal)();
        await stopRenewing();
        return lost.signal.aborted ? left(leaseLost(name)) : done;
      } finally {
        await stopRenewing();
        working.release();
        // Where this fails, the lease was lost, or the next process waits until it has expired.
        await leases.release(lease)();
      }
    };
};
