import { left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { leaseHeld, leaseLost } from '../failure-constructors.js';
import type { LeaseHeld, LeaseLost } from '../failure.js';
import type { Lease, Leases } from '../ports/leases.js';
import { whenOpen, type Log } from './log.js';

interface StoredLease {
  readonly fence: bigint;
  readonly isHeld: boolean;
}

export const memoryLeases = (log: Log): Leases => {
  const stored = new Map<string, StoredLease>();
  const leaseOf = (name: string): StoredLease => stored.get(name) ?? { fence: 0n, isHeld: false };
  const store = (name: string, isHeld: boolean): Lease => {
    const fence = leaseOf(name).fence + 1n;
    stored.set(name, { fence, isHeld });
    return { name, fence };
  };

  const acquire = (name: string, expired: bigint | undefined): Either<LeaseHeld, Lease> => {
    const { fence, isHeld } = leaseOf(name);
    return isHeld && fence !== expired ? left(leaseHeld(name, fence)) : right(store(name, true));
  };
  const change = ({ name, fence }: Lease, isHeld: boolean): Either<LeaseLost, Lease> => {
    const current = leaseOf(name);
    return current.isHeld && current.fence === fence ? right(store(name, isHeld)) : left(leaseLost(name));
  };

  return {
    acquire: (name, expired) => whenOpen(log, () => acquire(name, expired)),
    renew: (lease) => whenOpen(log, () => change(lease, true)),
    release: (lease) =>
      whenOpen(log, () =>
        pipe(
          change(lease, false),
          map(() => undefined),
        ),
      ),
  };
};
