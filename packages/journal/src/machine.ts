import type { Sleep } from './sleep.js';

const sleep: Sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The clock, the chance and the timer of the machine, for callers who give none: the only ones in this package. */
export const machine = { now: () => performance.now(), random: Math.random, sleep };
