import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { sleepFor } from '@pengaduan/journal';

const never = 1_000_000;
const listenersOf = (signal: AbortSignal) => getEventListeners(signal, 'abort');

it('a pause ends after its time and leaves no listener', async () => {
  const { signal } = new AbortController();
  await sleepFor(1, signal);
  expect(listenersOf(signal)).toEqual([]);
});

it('a pause ends when the signal aborts, also where it has aborted before', async () => {
  const stop = new AbortController();
  const asleep = sleepFor(never, stop.signal);
  stop.abort();
  await asleep;
  await sleepFor(never, stop.signal);
  expect(listenersOf(stop.signal)).toEqual([]);
});
