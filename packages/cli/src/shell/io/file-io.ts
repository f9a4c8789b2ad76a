import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { constants, fstat, type BigIntStats } from 'node:fs';
import { appendFile, open, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './code-of.js';
import type { Io, UnwritableFile } from './io.js';
import { hitBy, type Output } from './output.js';
import { identityOf } from './place.js';
import { readWhole } from './read-whole.js';
import { ownersOnly, replaceFile } from './replace-file.js';

/** To open a named pipe that nobody reads would wait for ever; opened so it is `ENXIO` then. */
const whileRead = async (path: string, write: () => Promise<void>): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFIFO() !== true) return write();
  const pipe = await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    await write();
  } finally {
    await pipe.close();
  }
};

const tryWriting = async (
  output: Output,
  write: () => Promise<void>,
): Promise<Either<UnwritableFile, void>> => {
  const { path } = output;
  try {
    const by = await hitBy(output);
    return by === undefined ? right(await whileRead(path, write)) : left({ type: 'Taken', path, by });
  } catch (error) {
    return left({ type: 'Unwritable', path, code: codeOf(error) });
  }
};

const statOf = promisify(fstat);

/** What a stream of this process goes into; undefined where that is no file. */
const identityOfStream = async (descriptor: number): Promise<string | undefined> => {
  const found: BigIntStats | undefined = await statOf(descriptor, { bigint: true }).catch(() => undefined);
  return found?.isFile() === true ? `${found.dev}/${found.ino}` : undefined;
};

/** The files of this machine. */
export const fileIo: Pick<
  Io,
  'readFile' | 'openFile' | 'writeFile' | 'canAppend' | 'isOutput' | 'readsItself'
> = {
  readFile: async (path, limit) => {
    try {
      const bytes = await readWhole(path, limit);
      return bytes === undefined ? left({ type: 'LargeFile', path, limit }) : right(bytes);
    } catch (error) {
      return left({ type: 'Unreadable', path, code: codeOf(error) });
    }
  },
  openFile: async (path) => {
    try {
      const file = await open(path, 'r');
      const found = await file.stat();
      if (found.isDirectory()) {
        await file.close();
        return left({ type: 'Unreadable', path, code: 'EISDIR' });
      }
      return right({ bytes: found.isFile() ? found.size : undefined, pieces: file.createReadStream() });
    } catch (error) {
      return left({ type: 'Unreadable', path, code: codeOf(error) });
    }
  },
  writeFile: (output, content) => tryWriting(output, () => replaceFile(output.path, content)),
  canAppend: (output) => tryWriting(output, () => appendFile(output.path, '', { mode: ownersOnly })),
  isOutput: async (path) => {
    const identity = await identityOf(path);
    if (identity === undefined) return false;
    return [await identityOfStream(1), await identityOfStream(2)].includes(identity);
  },
  readsItself: async () => {
    const [input, output] = [await identityOfStream(0), await identityOfStream(1)];
    return input !== undefined && input === output;
  },
};
