import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { Io, UnwritableFile } from './io.js';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';

const writerTo = (stream: NodeJS.WriteStream): Io['out'] => {
  let isRead = true;
  // Each write reports its own error; without a listener the same error would end the process.
  stream.on('error', () => {
    isRead = false;
  });
  return (text) =>
    new Promise((resolve, reject) => {
      if (!isRead) return resolve(false);
      stream.write(text, (error) => {
        if (error == null) resolve(true);
        // `pengaduan ... | head -1`: the reader has enough, which is no fault.
        else if (codeOf(error) === 'EPIPE') resolve(false);
        else reject(error);
      });
    });
};

const stopSignal = (): AbortSignal => {
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  return stop.signal;
};

const tryWriting = async (path: string, write: Promise<void>): Promise<Either<UnwritableFile, void>> => {
  try {
    return right(await write);
  } catch (error) {
    return left({ type: 'Unwritable', path, code: codeOf(error) });
  }
};

/** The streams, files and clock of this process. Make it once: each call listens to the streams. */
export const processIo = (): Io => ({
  input: process.stdin,
  out: writerTo(process.stdout),
  err: writerTo(process.stderr),
  now: Date.now,
  readFile: async (path) => {
    try {
      return right(await readFile(path));
    } catch (error) {
      return left({ type: 'Unreadable', path, code: codeOf(error) });
    }
  },
  writeFile: (path, text) => tryWriting(path, writeFile(path, text)),
  canAppend: (path) => tryWriting(path, appendFile(path, '')),
  env: (name) => process.env[name],
  stopSignal,
});
