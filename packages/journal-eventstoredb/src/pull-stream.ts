import type { Readable } from 'node:stream';
import { isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { callProblemOf, noAnswer, type CallProblem } from './call-problem.js';

/** A stream of the client, as far as it is used here. */
export interface ClientStream<A> extends Pick<Readable, 'read' | 'readableLength'> {
  on(event: 'data', listener: (item: A) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'readable' | 'end' | 'close', listener: () => void): unknown;
}

/**
 * Takes the items of a stream one by one, and never more: while nothing is taken, the server is held back. A mark that is
 * set while items wait in the client is given after those items and before the next ones.
 */
export interface PullStream<A, M> {
  /** The next item or mark that has already arrived. */
  readonly take: () => { readonly item: A } | { readonly mark: M } | undefined;
  /** Waits until there is more or the stream ends; silence for so many milliseconds is a problem, and 0 waits for ever. */
  readonly more: (silentMs: number) => Promise<Either<CallProblem, 'more' | 'end'>>;
  readonly mark: (mark: M) => void;
  /** Ends the call. What was not read is read and thrown away, or the client would keep the stream for ever. */
  readonly close: () => Promise<void>;
}

interface Marked<M> {
  /** After how many items of the stream the mark comes. */
  readonly after: number;
  readonly mark: M;
}

/** How long a cancelled stream may take to end. */
const drainMs = 1_000;

const endedEarly: CallProblem = { kind: 'temporary', written: 'no', detail: 'closed before its end' };

export const pullStream = <A, M = never>(
  stream: ClientStream<A>,
  cancel: () => Promise<void>,
  closing: AbortSignal,
): PullStream<A, M> => {
  const marks: Array<Marked<M>> = [];
  const read: Array<A> = [];
  let taken = 0;
  let ended: Either<CallProblem, 'end'> | undefined;
  let hasFailed = false;
  let wake = (): void => undefined;
  const end = (how: Either<CallProblem, 'end'>): void => {
    ended ??= how;
    wake();
  };
  const endAtClosing = (): void => end(left({ kind: 'closed' }));
  if (closing.aborted) endAtClosing();
  closing.addEventListener('abort', endAtClosing);
  stream.on('readable', () => wake());
  // Because there is a listener for `readable`, this one is called only by `stream.read()`, and before that returns.
  stream.on('data', (item) => read.push(item));
  stream.on('error', (error) => {
    hasFailed = true;
    end(left(callProblemOf(error)));
  });
  stream.on('end', () => end(right('end')));
  stream.on('close', () => end(left(endedEarly)));

  const takeItem = (): A | undefined => {
    stream.read();
    const item = read.pop();
    if (item !== undefined) taken += 1;
    return item;
  };
  const waitFor = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === 0 ? undefined : setTimeout(() => end(left(noAnswer)), ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    take: () => {
      const next = marks[0];
      if (next !== undefined && next.after === taken) {
        marks.shift();
        return { mark: next.mark };
      }
      const item = takeItem();
      return item === undefined ? undefined : { item };
    },
    more: async (silentMs) => {
      if (ended === undefined && stream.readableLength === 0 && marks.length === 0) await waitFor(silentMs);
      return ended ?? right('more');
    },
    mark: (mark) => {
      marks.push({ after: taken + stream.readableLength, mark });
      wake();
    },
    close: async () => {
      closing.removeEventListener('abort', endAtClosing);
      if (hasFailed || (ended !== undefined && isRight(ended))) return;
      const drained = new Promise<void>((resolve) => {
        stream.on('end', resolve);
        stream.on('close', resolve);
        stream.on('error', () => resolve());
        setTimeout(resolve, drainMs).unref();
      });
      wake = () => {
        while (takeItem() !== undefined);
      };
      cancel().catch(() => undefined);
      wake();
      await drained;
    },
  };
};
