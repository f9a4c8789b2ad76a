import { existsSync } from 'node:fs';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { memoryStore, type Store } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { describeOpenFailure, noSuchStore } from '../words/store.js';
import type { Session } from '../commands/session.js';

/** A store that could not be opened, as one sentence. */
export interface NoStore {
  readonly type: 'NoStore';
  readonly message: string;
}

/** Whether a command may begin a new journal, or reads one that is there. */
export type Opening = 'new-or-old' | 'old';

/** Opens what `--store` names: `memory:`, which forgets everything with the command, or a file. */
export const openStore = async (
  name: string,
  opening: Opening,
  { io, lang }: Session,
): Promise<Either<NoStore, Store>> => {
  if (name === 'memory:') return right(memoryStore({ now: io.now }));
  if (opening === 'old' && !existsSync(name)) return left({ type: 'NoStore', message: noSuchStore[lang] });
  const opened = await openSqlite({ file: name, now: io.now })();
  return isLeft(opened) ? left({ type: 'NoStore', message: describeOpenFailure(opened.left, lang) }) : opened;
};
