import { left, right } from 'fp-ts/lib/Either.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../src/run.js';
import { fileIo } from '../src/shell/io/file-io.js';
import type { Io } from '../src/shell/io/io.js';

/** What a run printed, and its exit status. */
export interface Result {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The path of a file in test/data. */
export const dataFile = (name: string): string => fileURLToPath(new URL(`data/${name}`, import.meta.url));

const inPieces = async function* (pieces: ReadonlyArray<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
};

/**
 * Runs `pengaduan` in this process. `input` is standard input, in the pieces in which it arrives; `files` stand beside
 * those of the machine; `overrides` replaces parts of the rest.
 */
export const pengaduan = async (
  args: string | ReadonlyArray<string>,
  input: ReadonlyArray<string | Uint8Array> = [],
  files: Readonly<Record<string, Uint8Array>> = {},
  overrides: Partial<Io> = {},
): Promise<Result> => {
  const printed = { out: '', err: '' };
  const io: Io = {
    input: inPieces(input),
    out: (text) => Promise.resolve(((printed.out += text), true)),
    err: (text) => Promise.resolve(((printed.err += text), true)),
    terminal: undefined,
    now: () => Date.parse('2026-11-24T08:00:00+07:00'),
    silence: { saidAfter: 2_000, endsAfter: 10_000 },
    readFile: (path) => {
      const bytes = files[path];
      if (bytes !== undefined) return Promise.resolve(right(bytes));
      try {
        return Promise.resolve(right(readFileSync(path)));
      } catch {
        return Promise.resolve(left({ type: 'Unreadable' as const, path, code: 'ENOENT' }));
      }
    },
    openFile: (path) => {
      const bytes = files[path];
      return bytes === undefined
        ? fileIo.openFile(path)
        : Promise.resolve(right({ bytes: bytes.length, pieces: inPieces([bytes]) }));
    },
    writeFile: ({ path }) => Promise.resolve(left({ type: 'Unwritable' as const, path, code: 'EROFS' })),
    canAppend: () => Promise.resolve(right(undefined)),
    isOutput: () => Promise.resolve(false),
    readsItself: () => Promise.resolve(false),
    freeHeap: () => Infinity,
    env: () => undefined,
    stopSignal: () => new AbortController().signal,
    ...overrides,
  };
  const exit = await run(typeof args === 'string' ? args.split(' ') : args, io);
  return { exit, ...printed };
};
