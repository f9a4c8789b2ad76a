import { isLeft } from 'fp-ts/lib/Either.js';
import type { Leases } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { valueOf } from '../either.js';
import { copyStore } from './copy-store.js';

/** Frees a channel whose process was killed. The next sender would see by itself, within 15 seconds, that it is dead. */
export const freeAmong = async (leases: Leases, channel: string): Promise<void> => {
  const name = `notices-${channel}`;
  const first = await leases.acquire(name)();
  const isHeld = isLeft(first) && first.left.type === 'LeaseHeld';
  const lease = isHeld ? await leases.acquire(name, first.left.fence)() : first;
  valueOf(await leases.release(valueOf(lease))());
};

/** Does so in a copy of the store, and gives the copy. */
export const freeChannel = async (file: string, channel: string): Promise<string> => {
  const freed = `${file}.freed`;
  const { leases, close } = valueOf(await openSqlite({ file: copyStore(file, freed) })());
  await freeAmong(leases, channel);
  await close();
  return copyStore(freed, `${file}+`);
};
