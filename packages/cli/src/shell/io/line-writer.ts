import type { Io } from './io.js';

/** Writes lines in order, for callers that cannot wait until each is written. */
export interface LineWriter {
  /** Writes a line after all that came before it. */
  readonly write: (line: string) => void;
  /** Settles when all of it is written; rejects where it could not be. */
  readonly flush: () => Promise<unknown>;
}

/** A writer to standard output or standard error. `onError` is called as soon as a line could not be written, or nobody reads. */
export const lineWriter = (write: Io['out'], onError: () => void): LineWriter => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write: (line) => {
      last = last
        .then(() => write(`${line}\n`))
        .then((isRead) => {
          if (!isRead) onError();
        });
      last.catch(onError);
    },
    flush: () => last,
  };
};
