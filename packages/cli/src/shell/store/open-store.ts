import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { memoryStore, type Store } from '@pengaduan/journal';
import type { Session } from '../session.js';
import { stillWaiting, unusableAddress } from '../words/open-failure.js';
import { addressOf, isAddress } from './address.js';
import { storeFileObstacle, type Opening } from './store-file-obstacle.js';
import { whileSilent } from './while-silent.js';

/** Which store a command opens, and how. */
export interface StoreToOpen {
  readonly name: string;
  /** What stands before the name of each stream of a server that several journals share. */
  readonly prefix?: string | undefined;
  readonly opening: Opening;
  /** The command goes on for good, and is more patient with a server than one that somebody waits for. */
  readonly isLasting?: true;
}

/** A store that could not be opened, as one sentence. */
export interface StoreNotOpened {
  readonly type: 'StoreNotOpened';
  readonly message: string;
}

const notOpened = (message: string): Either<StoreNotOpened, never> =>
  left({ type: 'StoreNotOpened', message });

// Drivers are loaded when they are asked for: that of EventStoreDB alone takes longer than most commands.
const openAddress = async (
  { name: address, prefix, isLasting }: StoreToOpen,
  { io, lang }: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  const read = addressOf(address);
  if (isLeft(read)) throw new Error('the address of a store is checked when it is read');
  const { openEventStoreDb } = await import('@pengaduan/journal-eventstoredb');
  const { saidAfter, endsAfter } = io.silence;
  const limits = isLasting ? {} : { timeLimit: endsAfter, callTimeout: endsAfter };
  const settings = { now: io.now, ...limits, ...(prefix !== undefined && { prefix }) };
  const opened = await openEventStoreDb({ connectionString: read.right }, settings)();
  if (isLeft(opened)) return notOpened(`${unusableAddress[lang]} (${opened.left.detail})`);
  let isSaid = false;
  const say = (): void => {
    if (!isSaid) void io.err(`${stillWaiting[lang]}\n`);
    isSaid = true;
  };
  return right(whileSilent(opened.right, saidAfter, say));
};

const openFile = async (
  { name: file, opening }: StoreToOpen,
  { io, lang }: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  const obstacle = await storeFileObstacle(file, opening, io);
  if (obstacle !== undefined) return notOpened(obstacle[lang]);
  const { describeOpenFailure, openSqlite } = await import('@pengaduan/journal-sqlite');
  const opened = await openSqlite({ file, now: io.now })();
  return isLeft(opened) ? notOpened(describeOpenFailure(opened.left, lang)) : opened;
};

/**
 * Opens what `--store` names: `memory:`, which forgets everything with the command; the address of an EventStoreDB, to
 * which nothing is sent yet; or a file. An address may hold a password, so
 * no sentence repeats it.
 */
export const openStore = async (
  store: StoreToOpen,
  session: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  if (store.name === 'memory:') return right(memoryStore({ now: session.io.now }));
  return isAddress(store.name) ? openAddress(store, session) : openFile(store, session);
};
