import { Presets, SingleBar } from 'cli-progress';
import type { Session } from '../session.js';
import { lessAndLess } from './less-and-less.js';
import { advanceLine, rateText } from './words.js';

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

/** A bar on a terminal, with rate and time left; it is gone at the end. */
const bar = (session: Session, terminal: NodeJS.WriteStream, all: number, unit: string): Progress => {
  const elapsed = nowAnd(session);
  const drawn = new SingleBar(
    {
      format: `{bar} {percentage} % | {value}/{total} ${unit} | {rate}`,
      stream: terminal,
      clearOnComplete: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  drawn.start(all, 0, { rate: '' });
  return {
    advance: (done) => {
      drawn.update(done, { rate: rateText({ done, all, elapsedMs: elapsed() }, session.lang) });
      return Promise.resolve();
    },
    end: () => drawn.stop(),
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
