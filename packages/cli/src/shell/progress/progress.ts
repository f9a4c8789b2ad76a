import type { Session } from '../session.js';
import { lessAndLess } from './less-and-less.js';
import { advanceLine } from './words.js';

/** Shows how far a long work has come. */
export interface Progress {
  /** How much is done. */
  readonly advance: (done: number) => Promise<void>;
  /** The work is over, well or not: a bar goes. */
  readonly end: () => void;
}

const nowAnd = (session: Session) => {
  const start = session.io.now();
  return (): number => session.io.now() - start;
};

const barWidth = 30;
const redrawMs = 100;
/** To the beginning of the line, which is cleared: ECMA-48, as every terminal of today has it. */
const clearLine = '\r\u001b[K';

/** A bar on a terminal, with rate and time left; it is gone at the end. */
const bar = (session: Session, terminal: NodeJS.WritableStream, all: number, unit: string): Progress => {
  const { lang } = session;
  const elapsed = nowAnd(session);
  let next = 0;
  return {
    advance: (done) => {
      const elapsedMs = elapsed();
      if (elapsedMs >= next) {
        next = elapsedMs + redrawMs;
        const full = Math.round((done / Math.max(all, 1)) * barWidth);
        const drawn = '#'.repeat(full).padEnd(barWidth, '.');
        terminal.write(`${clearLine}[${drawn}] ${advanceLine({ done, all, elapsedMs }, unit, lang)}`);
      }
      return Promise.resolve();
    },
    end: () => void terminal.write(clearLine),
  };
};

/** Lines on standard error, ever more rarely. */
const lines = (session: Session, all: number | undefined, unit: string): Progress => {
  const { io, lang } = session;
  const elapsed = nowAnd(session);
  return {
    advance: lessAndLess(io.now, async (done: number) => {
      await io.err(`${advanceLine({ done, all, elapsedMs: elapsed() }, unit, lang)}\n`);
    }),
    end: () => undefined,
  };
};

/**
 * Shows how far a work of `all` units has come (undefined where nobody knows how many): a bar where standard error is a
 * terminal, and lines elsewhere. Nothing of it is written for a work that is done within a second, but a bar comes at once.
 */
export const progressOf = (session: Session, all: number | undefined, unit: string): Progress =>
  session.io.terminal === undefined || all === undefined
    ? lines(session, all, unit)
    : bar(session, session.io.terminal, all, unit);
