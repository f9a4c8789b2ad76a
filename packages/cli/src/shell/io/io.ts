import type { Either } from 'fp-ts/lib/Either.js';

/** A file that cannot be read; `code` is the system's (`ENOENT`, `EACCES`, `EISDIR`, ...). */
export interface Unreadable {
  readonly type: 'Unreadable';
  readonly path: string;
  readonly code: string;
}

/** A file that cannot be written; `code` as above. */
export interface Unwritable {
  readonly type: 'Unwritable';
  readonly path: string;
  readonly code: string;
}

/** All that a command touches outside itself. Tests bring their own; `processIo` is the real one. */
export interface Io {
  /** Standard input, in pieces as they come. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Standard output. Settles when there is room for more: false once nobody reads it any longer. */
  readonly out: (text: string) => Promise<boolean>;
  /** Standard error: sentences for people. */
  readonly err: (text: string) => Promise<boolean>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A whole file; a relative path starts at the working directory. */
  readonly readFile: (path: string) => Promise<Either<Unreadable, Uint8Array>>;
  /** Writes a whole file, over one that is there. */
  readonly writeFile: (path: string, text: string) => Promise<Either<Unwritable, void>>;
  /** Whether something can be written behind what stands in a file; one that is not there is made. */
  readonly canAppend: (path: string) => Promise<Either<Unwritable, void>>;
  /** A variable of the environment: where a secret comes from, which no command line should hold. */
  readonly env: (name: string) => string | undefined;
  /**
   * Aborts when the process is asked to end (SIGTERM, or SIGINT by Ctrl+C). Once it was called, the first such request
   * leaves the ending to whoever called, and the second ends the process.
   */
  readonly untilStopped: () => AbortSignal;
}
