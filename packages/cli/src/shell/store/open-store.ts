import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { memoryStore, type Store } from '@pengaduan/journal';
import type { Session } from '../session.js';
import { describeOpenFailure, unusableAddress } from '../words/open-failure.js';
import { addressOf, isAddress } from './address.js';
import { storeFileObstacle, type Opening } from './store-file-obstacle.js';

/** A store that could not be opened, as one sentence. */
export interface StoreNotOpened {
  readonly type: 'StoreNotOpened';
  readonly message: string;
}

const notOpened = (message: string): Either<StoreNotOpened, never> =>
  left({ type: 'StoreNotOpened', message });

// Drivers are loaded when they are asked for: that of EventStoreDB alone takes longer than most commands.
const openAddress = async (
  address: string,
  { io, lang }: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  const read = addressOf(address);
  if (isLeft(read)) throw new Error('the address of a store is checked when it is read');
  const { openEventStoreDb } = await import('@pengaduan/journal-eventstoredb');
  const opened = await openEventStoreDb({ connectionString: read.right }, { now: io.now })();
  return isLeft(opened) ? notOpened(`${unusableAddress[lang]} (${opened.left.detail})`) : opened;
};

const openFile = async (
  file: string,
  opening: Opening,
  { io, lang }: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  const obstacle = await storeFileObstacle(file, opening, io);
  if (obstacle !== undefined) return notOpened(obstacle[lang]);
  const { openSqlite } = await import('@pengaduan/journal-sqlite');
  const opened = await openSqlite({ file, now: io.now })();
  return isLeft(opened) ? notOpened(describeOpenFailure(opened.left, lang)) : opened;
};

/**
 * Opens what `--store` names: `memory:`, which forgets everything with the command; the address of an EventStoreDB, to
 * which nothing is sent yet; or a file. An address may hold a password, so
 * no sentence repeats it.
 */
export const openStore = async (
  name: string,
  opening: Opening,
  session: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  if (name === 'memory:') return right(memoryStore({ now: session.io.now }));
  return isAddress(name) ? openAddress(name, session) : openFile(name, opening, session);
};
