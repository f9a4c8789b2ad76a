import { inject } from 'vitest';

/** How many of a million fuzzed lines, of which `npm test` takes a hundredth. */
export const outOfMillion = (lines: number): number => (inject('times') === 1 ? lines / 100 : lines);
