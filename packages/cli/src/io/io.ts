import type { Either } from 'fp-ts/lib/Either.js';

/** A file that cannot be read; `code` is the system's (`ENOENT`, `EACCES`, `EISDIR`, ...). */
export interface Unreadable {
  readonly type: 'Unreadable';
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
}
