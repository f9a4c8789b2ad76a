import { clockNames, type ClockName, type Unit } from '@pengaduan/core';
import { share } from './evaluation-of.js';
import type { Share } from './evaluation.js';
import type { LimitOutcome } from './contribution.js';
import type { LimitState } from './limit-entry.js';

/**
 * The runs of one limit by their state at the end of `asOf`. Those that were cancelled before their due are apart, and so
 * are those whose due is not known (`uncovered`).
 */
export interface LimitFigures extends Readonly<Record<LimitState['state'], number>> {
  /** `minute`: people do not count these in working days, and they are shown apart. */
  readonly unit: Unit;
  /** Met, of all whose due has come or whose step is done: met, late and missed. */
  readonly onTime: Share;
}

/** Counts the limits of complaints by clock and state. */
export const countLimits = () => {
  const clocks = new Map<ClockName, Record<LimitState['state'], number> & { unit: Unit }>();
  return {
    add: ({ clock, unit, state }: LimitOutcome): void => {
      const none = { open: 0, met: 0, late: 0, missed: 0, cancelled: 0, uncovered: 0 };
      const counts = clocks.get(clock) ?? { unit, ...none };
      counts[state] += 1;
      clocks.set(clock, counts);
    },
    figures: (): ReadonlyMap<ClockName, LimitFigures> =>
      new Map(
        clockNames.flatMap((clock) => {
          const counts = clocks.get(clock);
          if (counts === undefined) return [];
          const { met, late, missed } = counts;
          return [[clock, { ...counts, onTime: share(met, met + late + missed) }] as const];
        }),
      ),
  };
};
