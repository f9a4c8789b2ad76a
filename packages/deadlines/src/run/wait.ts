import { isLeft } from 'fp-ts/lib/Either.js';
import { sleepFor, type Sleep } from '@pengaduan/journal';
import type { DeadlineIndex } from '../ports.js';

/** A timer does not notice that the machine slept or that its clock was set, so a watch looks again after this time. */
export const longestWaitMs = 600_000;

/** How an index is followed. */
export interface Following {
  readonly index: DeadlineIndex;
  readonly sleep?: Sleep;
  readonly signal: AbortSignal;
  /** After how long to look again where the index cannot be followed, in milliseconds; 60,000 unless given. */
  readonly retryMs?: number;
}

/** Wakes whoever waits when an index knows more, by one subscription that keeps the index up to date. */
export interface Follower {
  /**
   * Waits at most so many milliseconds: less where the index knows more than at the last wait, or the signal aborts. Says
   * whether the index is up to date by that; else it has to read on.
   */
  readonly wait: (ms: number) => Promise<'news' | 'time'>;
  /** Ends the subscription. */
  readonly end: () => Promise<void>;
}

export const followerOf = ({ index, sleep = sleepFor, signal, retryMs = 60_000 }: Following): Follower => {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  signal.addEventListener('abort', end);
  let isNews = false;
  let wake = (): void => undefined;
  const onNews = (): void => {
    isNews = true;
    wake();
  };
  let following: Promise<boolean> | undefined;
  /** Settles when the subscription has ended: true where it failed. It is begun anew at the next wait. */
  const follow = async (): Promise<boolean> => {
    const ended = await index.follow(onNews, ending.signal)();
    following = undefined;
    return isLeft(ended);
  };
  return {
    wait: async (ms) => {
      if (signal.aborted) return 'time';
      const over = new AbortController();
      const stop = (): void => over.abort();
      ending.signal.addEventListener('abort', stop);
      const sleepAtMost = (most: number): Promise<void> => sleep(most, over.signal).catch(() => undefined);
      const woken = new Promise<void>((resolve) => (wake = resolve));
      following ??= follow();
      // Where the index cannot be followed, it reads on after `retryMs`: whoever asks it then gets the failure.
      const failed = following.then((isFailed) => (isFailed ? sleepAtMost(retryMs) : undefined));
      if (!isNews) await Promise.race([sleepAtMost(ms), woken, failed]);
      ending.signal.removeEventListener('abort', stop);
      stop();
      const why = isNews ? 'news' : 'time';
      isNews = false;
      return why;
    },
    end: async () => {
      signal.removeEventListener('abort', end);
      end();
      await following;
    },
  };
};
