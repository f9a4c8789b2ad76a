import type { Sleep } from '@pengaduan/journal';

/** Lets every promise go on that can. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface Clock {
  readonly sleep: Sleep;
  /** Lets so many milliseconds pass: whoever sleeps wakes in order, each at its time. */
  readonly pass: (ms: number) => Promise<void>;
}

/** Time that passes only when a test says so. */
export const clock = (): Clock => {
  const sleeping = new Set<{ readonly at: number; readonly wake: () => void }>();
  let now = 0;
  return {
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const cutShort = (): void => {
          sleeping.delete(sleeper);
          reject(new Error('woken by the signal'));
        };
        const wake = (): void => {
          signal.removeEventListener('abort', cutShort);
          resolve();
        };
        const sleeper = { at: now + ms, wake };
        sleeping.add(sleeper);
        signal.addEventListener('abort', cutShort);
      }),
    pass: async (ms) => {
      const end = now + ms;
      for (;;) {
        await settled();
        const [next] = [...sleeping].sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        now = next.at;
        sleeping.delete(next);
        next.wake();
      }
      now = end;
    },
  };
};
