import { setTimeout } from 'node:timers/promises';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Option } from 'fp-ts/lib/Option.js';
import { complaintStreams } from '@pengaduan/core';
import type { Feed, Position, Sleep } from '@pengaduan/journal';

export const sleepFor: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal });

/** A timer does not notice that the machine slept or that its clock was set, so a watch looks again after this time. */
export const longestWaitMs = 600_000;

/** Where to look for news, and how to wait for it. */
export interface News {
  readonly feed: Feed;
  readonly after: Option<Position>;
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
  /** After how long to look again where the feed cannot be followed. */
  readonly retryMs: number;
}

/** Waits at most so many milliseconds: less where the feed has something after a position, or the signal aborts. */
export const untilNews = async (ms: number, { feed, after, sleep, signal, retryMs }: News): Promise<void> => {
  if (signal.aborted) return;
  const over = new AbortController();
  const end = (): void => over.abort();
  signal.addEventListener('abort', end);
  const wait = (most: number): Promise<void> => sleep(most, over.signal).catch(() => undefined);
  const range = { prefix: complaintStreams, after };
  const followed = feed.follow(range, () => () => Promise.resolve(right('stop' as const)), over.signal)();
  // Where the feed cannot be followed, it is looked at again after `retryMs`: whoever reads it then gets the failure.
  const news = followed.then((ended) => (isLeft(ended) ? wait(retryMs) : undefined));
  await Promise.race([wait(ms), news]);
  signal.removeEventListener('abort', end);
  end();
  await followed;
};
