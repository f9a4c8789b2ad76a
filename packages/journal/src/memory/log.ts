import { left, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Unavailable } from '../failure.js';
import type { Recorded } from '../ports.js';

/** All records in order of position, which counts from 1, and the same by stream. */
export interface Log {
  readonly records: ReadonlyArray<Recorded>;
  readonly stream: (name: string) => ReadonlyArray<Recorded>;
  readonly add: (written: ReadonlyArray<Recorded>) => void;
  /** Ends at the next record, at an abort or at the close, whichever comes first. */
  readonly more: (signal: AbortSignal) => Promise<void>;
  readonly closed: () => boolean;
  readonly close: () => void;
}

export const closed: Unavailable = {
  type: 'Unavailable',
  reason: 'closed',
  detail: 'the memory store was closed',
  retry: 'never',
};

/** The answer of an open store; a closed one says so. */
export const whenOpen =
  <E, A>(log: Log, answer: () => Either<E, A>): TaskEither<E | Unavailable, A> =>
  () =>
    Promise.resolve().then(() => (log.closed() ? left(closed) : answer()));

export const emptyLog = (): Log => {
  const records: Array<Recorded> = [];
  const streams = new Map<string, Array<Recorded>>();
  const waiting = new Set<() => void>();
  let isClosed = false;
  const wake = () => {
    for (const goOn of waiting) goOn();
  };
  return {
    records,
    stream: (name) => streams.get(name) ?? [],
    add: (written) => {
      for (const record of written) {
        records.push(record);
        const before = streams.get(record.stream);
        if (before === undefined) streams.set(record.stream, [record]);
        else before.push(record);
      }
      wake();
    },
    more: (signal) =>
      new Promise((resolve) => {
        const goOn = () => {
          waiting.delete(goOn);
          signal.removeEventListener('abort', goOn);
          resolve();
        };
        waiting.add(goOn);
        signal.addEventListener('abort', goOn);
      }),
    closed: () => isClosed,
    close: () => {
      isClosed = true;
      wake();
    },
  };
};
