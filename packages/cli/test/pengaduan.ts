import { left, right } from 'fp-ts/lib/Either.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/shell/io/io.js';
import { run } from '../src/run.js';

/** What a run printed, and its exit status. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The path of a file in test/data. */
export const dataFile = (name: string): string => fileURLToPath(new URL(`data/${name}`, import.meta.url));

const pieces = async function* (parts: ReadonlyArray<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
};

/** Runs `pengaduan` in this process: `given` is standard input, in the pieces in which it arrives. */
export const pengaduan = async (
  args: string | ReadonlyArray<string>,
  given: ReadonlyArray<string | Uint8Array> = [],
  files: Readonly<Record<string, Uint8Array>> = {},
  over: Partial<Io> = {},
): Promise<Ran> => {
  const said = { out: '', err: '' };
  const io: Io = {
    input: pieces(given),
    out: (text) => Promise.resolve(((said.out += text), true)),
    err: (text) => Promise.resolve(((said.err += text), true)),
    now: () => Date.parse('2026-11-24T08:00:00+07:00'),
    readFile: (path) => {
      const bytes = files[path];
      if (bytes !== undefined) return Promise.resolve(right(bytes));
      try {
        return Promise.resolve(right(readFileSync(path)));
      } catch {
        return Promise.resolve(left({ type: 'Unreadable' as const, path, code: 'ENOENT' }));
      }
    },
    writeFile: (path) => Promise.resolve(left({ type: 'Unwritable' as const, path, code: 'EROFS' })),
    canAppend: () => Promise.resolve(right(undefined)),
    env: () => undefined,
    untilStopped: () => new AbortController().signal,
    ...over,
  };
  const exit = await run(typeof args === 'string' ? args.split(' ') : args, io);
  return { exit, ...said };
};
