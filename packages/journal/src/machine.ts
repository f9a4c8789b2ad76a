import type { Sleep } from './sleep.js';

/**
 * The `Sleep` of the machine, for whoever is given none: it resolves after `ms` milliseconds or when the signal aborts, and
 * leaves no listener on the signal.
 * @example
 * import { sleepFor } from '@pengaduan/journal';
 * const { signal } = new AbortController();
 * console.log(await sleepFor(1, signal)); // undefined
 */
export const sleepFor: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', end);
  });

/** The clock, the chance and the timer of the machine, for callers who give none: the only ones in this package. */
export const machine = { now: () => performance.now(), random: Math.random, sleep: sleepFor };
