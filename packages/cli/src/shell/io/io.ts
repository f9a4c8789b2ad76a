import type { Either } from 'fp-ts/lib/Either.js';
import type { Hit, Output } from './output.js';

/**
 * A file that is not read: the system does not let us (`code` is its own: `ENOENT`, `EACCES`, `EISDIR`, ...), or it is
 * larger than `limit` bytes.
 */
export type UnreadableFile =
  | { readonly type: 'Unreadable'; readonly path: string; readonly code: string }
  | { readonly type: 'LargeFile'; readonly path: string; readonly limit: number };

/** A file that is not written: the system does not let us (`code` as above), or there is something that it would hit. */
export type UnwritableFile =
  | { readonly type: 'Unwritable'; readonly path: string; readonly code: string }
  | { readonly type: 'Taken'; readonly path: string; readonly by: Hit };

/** Input that is read piece by piece, whatever its size. */
export interface LongInput {
  /** How many bytes it has; undefined where nobody knows before its end. */
  readonly bytes: number | undefined;
  /** To be iterated once. Rejects with the system's error where it cannot be read on. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** All that a command reads, writes or asks of the machine. Tests bring their own; `processIo` is the real one. */
export interface Io {
  /** Standard input, in pieces as they come. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Standard output. Settles when there is room for more: false once nobody reads it any longer. */
  readonly out: (text: string) => Promise<boolean>;
  /** Standard error: sentences for people. */
  readonly err: (text: string) => Promise<boolean>;
  /** Standard error where it is a terminal, for what is drawn again and again; undefined where it is not. */
  readonly terminal: NodeJS.WriteStream | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /**
   * How long a server may be silent, in milliseconds: until a sentence says that it is waited for, and until a command that
   * is to end gives up.
   */
  readonly silence: { readonly saidAfter: number; readonly endsAfter: number };
  /** A whole file of at most `limit` bytes; a relative path starts at the working directory. */
  readonly readFile: (path: string, limit: number) => Promise<Either<UnreadableFile, Uint8Array>>;
  /** A file of any size, or a pipe. */
  readonly openFile: (path: string) => Promise<Either<UnreadableFile, LongInput>>;
  /** Writes a whole file, in the place of one of its kind. Half of it is never seen. */
  readonly writeFile: (output: Output, content: string | Uint8Array) => Promise<Either<UnwritableFile, void>>;
  /** Whether text can be added at the end of a file; one that is not there is made, for its owner alone. */
  readonly canAppend: (output: Output) => Promise<Either<UnwritableFile, void>>;
  /** Whether standard output or standard error goes into a file. */
  readonly isOutput: (path: string) => Promise<boolean>;
  /** Whether standard output goes into the file that standard input comes from: what is written would be read again. */
  readonly readsItself: () => Promise<boolean>;
  /** How many bytes of memory this process may still use for what it keeps (V8's heap). */
  readonly freeHeap: () => number;
  /** A variable of the environment: where a secret comes from, which no command line should hold. */
  readonly env: (name: string) => string | undefined;
  /**
   * A signal that aborts when the process is asked to end (SIGTERM, or SIGINT by Ctrl+C). After this call the first
   * such request only aborts the signal, so that the command can end in order; the second one ends the process.
   */
  readonly stopSignal: () => AbortSignal;
}
