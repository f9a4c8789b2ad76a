import type { Io } from './io.js';

/** Writes for whoever cannot wait. */
export interface InOrder {
  /** Writes a line after all that came before it. */
  readonly say: (line: string) => void;
  /** Settles when all of it is written; rejects where it could not be. */
  readonly written: () => Promise<unknown>;
}

/** `onTrouble` is told as soon as something could not be written. */
export const inOrder = (write: Io['out'], onTrouble: () => void): InOrder => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    say: (line) => {
      last = last.then(() => write(`${line}\n`));
      last.catch(onTrouble);
    },
    written: () => last,
  };
};
