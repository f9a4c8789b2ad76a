import { left, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { unavailable } from '../failure-constructors.js';
import type { Unavailable } from '../failure.js';
import type { Recorded } from '../ports/record.js';

/** All records in order of position, which counts from 1, and the same by stream. */
export interface Log {
  readonly records: ReadonlyArray<Recorded>;
  readonly stream: (name: string) => ReadonlyArray<Recorded>;
  readonly add: (written: ReadonlyArray<Recorded>) => void;
  /** Resolves at the next record, at the abort or at the close, whichever comes first. */
  readonly more: (signal: AbortSignal) => Promise<void>;
  readonly isClosed: () => boolean;
  readonly close: () => void;
}

export const closed: Unavailable = unavailable('closed', 'the memory store was closed');

/** The answer of an open store; a closed one says that it is closed. */
export const whenOpen =
  <E, A>(log: Log, answer: () => Either<E, A>): TaskEither<E | Unavailable, A> =>
  () =>
    Promise.resolve().then(() => (log.isClosed() ? left(closed) : answer()));

export const emptyLog = (): Log => {
  const records: Array<Recorded> = [];
  const streams = new Map<string, Array<Recorded>>();
  const waiting = new Set<() => void>();
  let isClosed = false;
  const wakeAll = () => {
    for (const wake of waiting) wake();
  };
  return {
    records,
    stream: (name) => streams.get(name) ?? [],
    add: (written) => {
      for (const record of written) {
        records.push(record);
        const earlier = streams.get(record.stream);
        if (earlier === undefined) streams.set(record.stream, [record]);
        else earlier.push(record);
      }
      wakeAll();
    },
    more: (signal) =>
      new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
    isClosed: () => isClosed,
    close: () => {
      isClosed = true;
      wakeAll();
    },
  };
};
