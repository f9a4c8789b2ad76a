import { left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { leaseHeld, leaseLost } from '@pengaduan/journal';
import type { Lease, LeaseHeld, LeaseLost, Leases, Unavailable } from '@pengaduan/journal';
import { checkSame, checksumOf } from './checksum.js';
import { bytesOf, integerColumns, integerOf, textColumns } from './columns.js';
import type { Connection, Database, Reader } from './database.js';
import { namedRow } from './named-row.js';
import { syncTask } from './sync-task.js';
import { retryUnknown, writeTransaction } from './transaction.js';

interface StoredLease {
  readonly fence: bigint;
  readonly isHeld: boolean;
}

const columns = `${integerColumns('fence', 'held')}, ${textColumns('checksum')}`;

const storedLease = (db: Reader, name: string): StoredLease => {
  const row = namedRow(db, 'leases', columns, name);
  if (row === undefined) return { fence: 0n, isHeld: false };
  const [fence, held] = [integerOf(row, 'fence'), integerOf(row, 'held')];
  checkSame(bytesOf(row, 'checksum'), checksumOf([name, fence, held]), () => `lease ${name}`);
  return { fence, isHeld: held === 1n };
};

/** Writes a lease as it is given. To be called in a transaction. */
export const storeLease = (db: Database, { name, fence }: Lease, isHeld: boolean): void => {
  const values = [name, fence, isHeld ? 1n : 0n];
  const sql = 'INSERT OR REPLACE INTO leases (name, fence, held, checksum) VALUES (?, ?, ?, ?)';
  db.run(sql, [...values, checksumOf(values)]);
};

const store = (db: Database, { name, fence }: Lease, isHeld: boolean): Lease => {
  const next: Lease = { name, fence: fence + 1n };
  storeLease(db, next, isHeld);
  return next;
};

const acquire = (
  db: Database,
  name: string,
  expired: bigint | undefined,
): Either<LeaseHeld | Unavailable, Lease> => {
  const { fence, isHeld } = storedLease(db, name);
  return isHeld && fence !== expired ? left(leaseHeld(name, fence)) : right(store(db, { name, fence }, true));
};

const change = (db: Database, lease: Lease, isHeld: boolean): Either<LeaseLost | Unavailable, Lease> => {
  const stored = storedLease(db, lease.name);
  return stored.isHeld && stored.fence === lease.fence
    ? right(store(db, lease, isHeld))
    : left(leaseLost(lease.name));
};

/** Each call is one transaction that takes the write lock first, so that no other process comes in between. */
export const leasesIn = (db: Connection): Leases => ({
  acquire: (name, expired) =>
    syncTask(() => writeTransaction(db, () => acquire(db, name, expired), retryUnknown)),
  renew: (lease) => syncTask(() => writeTransaction(db, () => change(db, lease, true), retryUnknown)),
  release: (lease) =>
    syncTask(() => map(() => undefined)(writeTransaction(db, () => change(db, lease, false), retryUnknown))),
});
