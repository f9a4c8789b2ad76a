import type { BatchHandler } from '@pengaduan/journal';
import { setTimeout } from 'node:timers/promises';
import { right } from 'fp-ts/lib/Either.js';
import { vi } from 'vitest';
import { ids } from './events.js';
import type { Fault } from './server/faults.js';
import type { TestServer } from './server/start.js';

/** Keeps the ids of the records it gets, and stops after so many. */
export const keeping = (enough: number) => {
  const seen: Array<string> = [];
  const handle: BatchHandler<never> = (batch) => () => {
    seen.push(...ids(batch.events));
    return Promise.resolve(right(seen.length >= enough ? 'stop' : 'continue'));
  };
  return { seen, handle };
};

/** The signal of a follower that only its handler ends. */
export const never = new AbortController().signal;

/** Resolves once it holds, and rejects where it does not within half a minute. */
export const until = async (holds: () => boolean): Promise<void> => {
  await vi.waitUntil(holds, { timeout: 30_000, interval: 5 });
};

/** Resolves once the server has nothing more to send, or may send nothing more. */
export const quiet = async ({ sent }: Pick<TestServer, 'sent'>): Promise<void> => {
  for (let before = -1; before !== sent();) {
    before = sent();
    await setTimeout(30);
  }
};

/** Faults for the subscriptions one after another; none after the last. */
export const subscriptions =
  (...faults: ReadonlyArray<Fault>) =>
  ({ method }: { method: string }): Fault | undefined =>
    method === 'subscribe' ? (faults as Array<Fault>).shift() : undefined;
