import { setTimeout } from 'node:timers/promises';
import type { Sleep } from '@pengaduan/journal';

export const sleepFor: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal });

/** Wakes those who wait at the head of the feed. */
export interface Bell {
  readonly ring: () => void;
  /** How often it rang: whoever noted that before looking cannot miss a ring between looking and waiting. */
  readonly rings: () => number;
  /** Ends after `ms`, at the first ring since `seen`, or at the abort. */
  readonly wait: (seen: number, ms: number, signal: AbortSignal) => Promise<void>;
}

export const bell = (sleep: Sleep): Bell => {
  const waiting = new Set<AbortController>();
  let rung = 0;
  return {
    rings: () => rung,
    ring: () => {
      rung++;
      for (const woken of waiting) woken.abort();
    },
    wait: async (seen, ms, signal) => {
      if (rung !== seen || signal.aborted) return;
      const woken = new AbortController();
      const wake = (): void => woken.abort();
      waiting.add(woken);
      signal.addEventListener('abort', wake);
      const called = new Promise<void>((resolve) => woken.signal.addEventListener('abort', () => resolve()));
      // A sleep that is cut short may reject: it was woken, which is all that counts.
      await Promise.race([called, sleep(ms, woken.signal).catch(() => undefined)]);
      signal.removeEventListener('abort', wake);
      waiting.delete(woken);
      wake();
    },
  };
};
