import { setTimeout } from 'node:timers/promises';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Option } from 'fp-ts/lib/Option.js';
import { complaintStreams } from '@pengaduan/core';
import type { Feed, Position, Sleep } from '@pengaduan/journal';

export const sleepFor: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal });

/** Waits at most so many milliseconds: less where the feed has something after a position, or the signal aborts. */
export const untilNews = async (
  feed: Feed,
  after: Option<Position>,
  ms: number,
  sleep: Sleep,
  signal: AbortSignal,
): Promise<void> => {
  if (signal.aborted) return;
  const over = new AbortController();
  const end = (): void => over.abort();
  signal.addEventListener('abort', end);
  const range = { prefix: complaintStreams, after };
  const slept = sleep(ms, over.signal).catch(() => undefined);
  const followed = feed.follow(range, () => () => Promise.resolve(right('stop' as const)), over.signal)();
  // Where the feed cannot be followed, the wait takes its full time: whoever reads the feed next gets the failure.
  const news = followed.then((ended) => (isLeft(ended) ? slept : undefined));
  await Promise.race([slept, news]);
  signal.removeEventListener('abort', end);
  end();
  await followed;
};
