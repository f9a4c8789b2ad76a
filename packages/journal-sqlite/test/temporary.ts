import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { openSqlite, type SqliteOptions, type SqliteStore } from '@pengaduan/journal-sqlite';

/** A folder that goes away with the test run. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pengaduan-'));

export const temporaryFile = (): string => join(temporaryFolder(), 'complaints.db');

export const value = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task();
  if (isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`);
  return answer.right;
};

export const refusal = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task();
  if (isRight(answer)) throw new Error('not refused');
  return answer.left;
};

export const opened = (options: SqliteOptions): Promise<SqliteStore> => value(openSqlite(options));
