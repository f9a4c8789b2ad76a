import { existsSync } from 'node:fs';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { memoryStore, type Store } from '@pengaduan/journal';
import { describeOpenFailure, noSuchStore, unknownAddress, unusableAddress } from '../words/open-failure.js';
import type { Session } from '../session.js';

/** A store that could not be opened, as one sentence. */
export interface NoStore {
  readonly type: 'NoStore';
  readonly message: string;
}

/** Whether a command may begin a new journal, or reads one that is there. */
export type Opening = 'new-or-old' | 'old';

const noStore = (message: string): Either<NoStore, never> => left({ type: 'NoStore', message });

// Drivers are loaded when they are asked for: that of EventStoreDB alone takes longer than most commands.
const openAddress = async (address: string, { io, lang }: Session): Promise<Either<NoStore, Store>> => {
  if (!/^esdb(\+discover)?:/.test(address)) return noStore(unknownAddress[lang]);
  const { openEventStoreDb } = await import('@pengaduan/journal-eventstoredb');
  const opened = await openEventStoreDb({ connectionString: address }, { now: io.now })();
  return isLeft(opened) ? noStore(unusableAddress[lang]) : opened;
};

const openFile = async (
  file: string,
  opening: Opening,
  { io, lang }: Session,
): Promise<Either<NoStore, Store>> => {
  if (opening === 'old' && !existsSync(file)) return noStore(noSuchStore[lang]);
  const { openSqlite } = await import('@pengaduan/journal-sqlite');
  const opened = await openSqlite({ file, now: io.now })();
  return isLeft(opened) ? noStore(describeOpenFailure(opened.left, lang)) : opened;
};

/**
 * Opens what `--store` names: `memory:`, which forgets everything with the command; the address of an EventStoreDB,
 * `esdb://...` or `esdb+discover://...`, to which nothing is said yet; or a file. An address may hold a password, so
 * no sentence repeats it.
 */
export const openStore = async (
  name: string,
  opening: Opening,
  session: Session,
): Promise<Either<NoStore, Store>> => {
  if (name === 'memory:') return right(memoryStore({ now: session.io.now }));
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(name);
  return isAddress ? openAddress(name, session) : openFile(name, opening, session);
};
