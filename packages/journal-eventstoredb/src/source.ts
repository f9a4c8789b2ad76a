import type { Readable } from 'node:stream';
import { silence, troubleOf, type Trouble } from './trouble.js';

/** A stream of the client's, as far as it is needed here. Its listeners know the type of what it gives. */
export interface Giving<A> extends Pick<Readable, 'read' | 'readableLength'> {
  on(event: 'data', listener: (given: A) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'readable' | 'end' | 'close', listener: () => void): unknown;
}

/**
 * Takes one by one what a stream gives, and never more: while nothing is taken the server is held back. Marks set by
 * the stream stand exactly between the items before and after which they came.
 */
export interface Source<A, M> {
  /** The next item or mark that is already there. */
  readonly take: () => { readonly item: A } | { readonly mark: M } | undefined;
  /** Waits until there is more, the stream ends, or it has been silent for so long; 0 waits for ever. */
  readonly more: (silentMs: number) => Promise<'more' | 'end' | Trouble>;
  readonly mark: (mark: M) => void;
  readonly stop: (trouble: Trouble) => void;
  /** Ends the call. A stream that was not read to its end is drained, or the client would keep it for ever. */
  readonly close: () => Promise<void>;
}

interface Mark<M> {
  readonly behind: number;
  readonly mark: M;
}

/** How long a cancelled stream may take to end. */
const drainMs = 1_000;

const brokenOff: Trouble = { is: 'passing', written: 'no', detail: 'closed before its end' };

export const sourceOf = <A, M = never>(
  stream: Giving<A>,
  cancel: () => Promise<void>,
  closing: AbortSignal,
): Source<A, M> => {
  const marks: Array<Mark<M>> = [];
  let taken = 0;
  const given: Array<A> = [];
  let over: 'end' | Trouble | undefined;
  let failed = false;
  let wake = (): void => undefined;
  const finish = (how: 'end' | Trouble): void => {
    over ??= how;
    wake();
  };
  const stopAtClosing = (): void => finish({ is: 'closed' });
  if (closing.aborted) stopAtClosing();
  closing.addEventListener('abort', stopAtClosing);
  stream.on('readable', () => wake());
  // With a listener for `readable` this one is only called by `read`, at once.
  stream.on('data', (item) => given.push(item));
  stream.on('error', (error) => {
    failed = true;
    finish(troubleOf(error));
  });
  stream.on('end', () => finish('end'));
  stream.on('close', () => finish(brokenOff));

  const read = (): A | undefined => {
    stream.read();
    const item = given.pop();
    if (item !== undefined) taken += 1;
    return item;
  };
  const waitFor = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === 0 ? undefined : setTimeout(() => finish(silence), ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    take: () => {
      const next = marks[0];
      if (next !== undefined && next.behind === taken) {
        marks.shift();
        return { mark: next.mark };
      }
      const item = read();
      return item === undefined ? undefined : { item };
    },
    more: async (silentMs) => {
      if (over === undefined && stream.readableLength === 0 && marks.length === 0) await waitFor(silentMs);
      return over ?? 'more';
    },
    mark: (mark) => {
      marks.push({ behind: taken + stream.readableLength, mark });
      wake();
    },
    stop: finish,
    close: async () => {
      closing.removeEventListener('abort', stopAtClosing);
      if (over === 'end' || failed) return;
      const ended = new Promise<void>((resolve) => {
        stream.on('end', resolve);
        stream.on('close', resolve);
        stream.on('error', () => resolve());
        setTimeout(resolve, drainMs).unref();
      });
      wake = () => {
        while (read() !== undefined);
      };
      cancel().catch(() => undefined);
      wake();
      await ended;
    },
  };
};
