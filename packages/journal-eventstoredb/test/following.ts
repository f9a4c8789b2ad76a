import type { BatchHandler } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { ids } from './events.js';
import type { Fault } from './server/faults.js';

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

/** Resolves once it holds; a test that waits for ever fails by the runner's limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Faults for the subscriptions one after another; none after the last. */
export const subscriptions =
  (...faults: ReadonlyArray<Fault>) =>
  ({ method }: { method: string }): Fault | undefined =>
    method === 'subscribe' ? (faults as Array<Fault>).shift() : undefined;
