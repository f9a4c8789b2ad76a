import { existsSync } from 'node:fs';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { memoryStore, type Store } from '@pengaduan/journal';
import type { Session } from '../session.js';
import { describeOpenFailure, noSuchStore, unknownAddress, unusableAddress } from '../words/open-failure.js';

/** A store that could not be opened, as one sentence. */
export interface StoreNotOpened {
  readonly type: 'StoreNotOpened';
  readonly message: string;
}

/** Whether a command makes a store that is not there yet, or only reads one that is. */
export type Opening = 'create' | 'existing';

const notOpened = (message: string): Either<StoreNotOpened, never> =>
  left({ type: 'StoreNotOpened', message });

// Drivers are loaded when they are asked for: that of EventStoreDB alone takes longer than most commands.
const openAddress = async (
  address: string,
  { io, lang }: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  if (!/^esdb(\+discover)?:/.test(address)) return notOpened(unknownAddress[lang]);
  const { openEventStoreDb } = await import('@pengaduan/journal-eventstoredb');
  const opened = await openEventStoreDb({ connectionString: address }, { now: io.now })();
  return isLeft(opened) ? notOpened(`${unusableAddress[lang]} (${opened.left.detail})`) : opened;
};

const openFile = async (
  file: string,
  opening: Opening,
  { io, lang }: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  if (opening === 'existing' && !existsSync(file)) return notOpened(noSuchStore[lang]);
  const { openSqlite } = await import('@pengaduan/journal-sqlite');
  const opened = await openSqlite({ file, now: io.now })();
  return isLeft(opened) ? notOpened(describeOpenFailure(opened.left, lang)) : opened;
};

/**
 * Opens what `--store` names: `memory:`, which forgets everything with the command; the address of an EventStoreDB,
 * `esdb://...` or `esdb+discover://...`, to which nothing is sent yet; or a file. An address may hold a password, so
 * no sentence repeats it.
 */
export const openStore = async (
  name: string,
  opening: Opening,
  session: Session,
): Promise<Either<StoreNotOpened, Store>> => {
  if (name === 'memory:') return right(memoryStore({ now: session.io.now }));
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(name);
  return isAddress ? openAddress(name, session) : openFile(name, opening, session);
};
