import type { Sleep } from '@pengaduan/journal';

/** Tells followers in this process that something was appended, so that they need not wait for their next look. */
export interface AppendSignal {
  readonly notify: () => void;
  /** How many times it was notified. Who remembers the count before looking misses nothing between looking and waiting. */
  readonly count: () => number;
  /** Resolves after `ms`, at the first notification after the count `seen`, or at the abort. */
  readonly wait: (seen: number, ms: number, signal: AbortSignal) => Promise<void>;
}

export const appendSignal = (sleep: Sleep): AppendSignal => {
  const waiting = new Set<AbortController>();
  let notified = 0;
  return {
    count: () => notified,
    notify: () => {
      notified++;
      for (const waiter of waiting) waiter.abort();
    },
    wait: async (seen, ms, signal) => {
      if (notified !== seen || signal.aborted) return;
      const waiter = new AbortController();
      const wake = (): void => waiter.abort();
      waiting.add(waiter);
      signal.addEventListener('abort', wake);
      const woken = new Promise<void>((resolve) => waiter.signal.addEventListener('abort', () => resolve()));
      // A sleep that is cut short may reject. Either way the wait is over.
      await Promise.race([woken, sleep(ms, waiter.signal).catch(() => undefined)]);
      signal.removeEventListener('abort', wake);
      waiting.delete(waiter);
      wake();
    },
  };
};
