import type { Calendar, Day, Zone } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';

/** Everything that the complaints in process and closed can be divided by. */
export const denominators = ['allReceived', 'dispositioned', 'excludingArchived'] as const;

/**
 * What the complaints in process and closed are divided by: all received ones, those that were ever dispositioned, or
 * all received ones that are neither archived nor returned. No source says which one Kemendagri takes
 * (docs/complaint-log.md).
 */
export type Denominator = (typeof denominators)[number];

/**
 * What to evaluate: the complaints that were received on a day in `from..to`, both included, and not after `asOf`, as
 * they were at the end of `asOf`. Days count from 1970-01-01 and are local to `zone`.
 */
export interface Question {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly zone: Zone;
  readonly denominator: Denominator;
  /** Counts the working days of the durations. Give the newest calendar: days as they were finally decreed. */
  readonly calendar: Calendar;
}

/** A share of complaints: its exact parts and the percentage. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** To two decimals, half up; null where the denominator is 0, which means "not applicable". */
  readonly percent: number | null;
}

/** How many complaints were at each stage: `received`, `inProcess` and so on. */
export type StageCounts = { readonly [S in Uncapitalize<StageName>]: number };

/** Averages to two decimals, half up, and null of nothing. `p90`: the least value that nine of ten are not above. */
export interface Averages {
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Times taken: how many, their sums and averages. Working days are those in (first day, last day]. */
export interface TimeTaken {
  readonly n: number;
  /** A day is 86,400,000 ms. */
  readonly elapsedDays: Averages & { readonly sumMs: number };
  /** `uncovered`: the first year that a time reaches into and that the calendar does not cover. */
  readonly workingDays: (Averages & { readonly sum: number }) | { readonly uncovered: number };
}

/**
 * The time from the first disposition to the first response, over the complaints that have both at the end of `asOf`
 * (SOP 112 section 2.5): `n` of them, and `leftOut` that do not.
 */
export interface AverageDuration extends TimeTaken {
  readonly leftOut: number;
}

/**
 * The answer to a question: how many complaints were received, at which stage they were, and the two numbers.
 * `completion` is closed over all received. Its form as JSON: docs/complaint-log.md.
 */
export interface Evaluation {
  readonly received: number;
  /**
   * Complaints of the period of which nobody knows how they stood at the end of `asOf`: a list of a later day shows them,
   * and nothing else is told. They are in no other number.
   */
  readonly notObserved: number;
  readonly byStage: StageCounts;
  readonly followUp: Share;
  readonly completion: Share;
  readonly duration: AverageDuration;
}
