import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import type { Lease, LeaseHeld, LeaseLost, Leases, ReadFailure } from '@pengaduan/journal';
import { corrupt, leaseHeld, leaseLost } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed } from './failures.js';
import { loadOnly, replaceOnly } from './one-record-stream.js';
import { leaseStream } from './stream-names.js';

const holdsIt: ReadonlyMap<string, boolean> = new Map([
  ['LeaseAcquired', true],
  ['LeaseRenewed', true],
  ['LeaseReleased', false],
]);

interface StoredLease {
  readonly fence: bigint;
  readonly isHeld: boolean;
}

const load = async (connection: Connection, name: string): Promise<Either<ReadFailure, StoredLease>> => {
  if (isClosing(connection)) return left(closed);
  const found = await loadOnly(connection, leaseStream(name));
  if (isLeft(found)) return found;
  if (found.right === undefined) return right({ fence: 0n, isHeld: false });
  const isHeld = holdsIt.get(found.right.type);
  return isHeld === undefined
    ? left(corrupt(`lease ${name} has a record of another kind`))
    : right({ fence: found.right.fence, isHeld });
};

const acquire = async (
  connection: Connection,
  name: string,
  expired: bigint | undefined,
): Promise<Either<ReadFailure | LeaseHeld, Lease>> => {
  for (;;) {
    const stored = await load(connection, name);
    if (isLeft(stored)) return stored;
    const { fence, isHeld } = stored.right;
    if (isHeld && fence !== expired) return left(leaseHeld(name, fence));
    const written = await replaceOnly(connection, leaseStream(name), fence, 'LeaseAcquired', {});
    if (!isLeft(written)) return right({ name, fence: written.right });
    // Where another process was first, its fence has to be read.
    if (written.left !== 'overtaken') return left(written.left);
  }
};

const change = async (
  connection: Connection,
  { name, fence }: Lease,
  type: 'LeaseRenewed' | 'LeaseReleased',
): Promise<Either<ReadFailure | LeaseLost, Lease>> => {
  const stored = await load(connection, name);
  if (isLeft(stored)) return stored;
  if (!stored.right.isHeld || stored.right.fence !== fence) return left(leaseLost(name));
  const written = await replaceOnly(connection, leaseStream(name), fence, type, {});
  if (isLeft(written)) return left(written.left === 'overtaken' ? leaseLost(name) : written.left);
  return right({ name, fence: written.right });
};

/** Each lease is the only record of a stream of its own: who appends to it at a known revision is alone in doing so. */
export const leasesOf = (connection: Connection): Leases => ({
  acquire: (name, expired) => () => acquire(connection, name, expired),
  renew: (lease) => () => change(connection, lease, 'LeaseRenewed'),
  release: (lease) => async () => map(() => undefined)(await change(connection, lease, 'LeaseReleased')),
});
