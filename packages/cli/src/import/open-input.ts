import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { LongInput } from '../shell/io/io.js';
import type { Session } from '../shell/session.js';
import { describeUnreadable } from '../shell/words/file.js';
import { readsItself } from '../shell/words/input.js';

/** Opens the file of a path, or standard input for `-`. Error: a sentence. */
export const openInput = async (path: string, { io, lang }: Session): Promise<Either<string, LongInput>> => {
  if (path === '-') {
    const isItsOutput = await io.readsItself();
    return isItsOutput ? left(readsItself[lang]) : right({ bytes: undefined, pieces: io.input });
  }
  const opened = await io.openFile(path);
  return isLeft(opened) ? left(`${path}: ${describeUnreadable(opened.left, lang)}`) : opened;
};
