import type { Instant } from '@pengaduan/core';
import type { OddRow } from './warnings.js';

// A report that stood still for so long is rare, and a wrong year is not.
const longest = 366 * 86_400_000;

/** A step of a report that is stored, and whether it was not before. */
export interface Step {
  readonly line: number;
  readonly at: Instant;
  readonly isNew: boolean;
}

/** A warning for each step of a report that comes more than a year after the one before it, where either is new. */
export const longGaps = (steps: ReadonlyArray<Step>): ReadonlyArray<OddRow> =>
  steps.flatMap(({ line, at, isNew }, place) => {
    const before = steps[place - 1];
    if (before === undefined || at - before.at <= longest || !(isNew || before.isNew)) return [];
    return [{ line, warning: { type: 'LongGap', before: before.at, at } }];
  });
