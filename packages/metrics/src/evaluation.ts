import type { Calendar, Day, Zone } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';

/**
 * What the complaints in process and closed are divided by: all received ones, those that were ever dispositioned, or
 * all received ones that are neither archived nor returned. No source says which one Kemendagri takes
 * (docs/complaint-log.md).
 */
export type Denominator = 'allReceived' | 'dispositioned' | 'excludingArchived';

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

/** How long one complaint took from its first disposition to its first response; milliseconds, and working days. */
export interface ComplaintDuration {
  readonly complaint: string;
  readonly elapsedMs: number;
  /** Null where a day of it lies in a year that the calendar does not cover. */
  readonly workingDays: number | null;
}

/**
 * The time from the first disposition to the first response, over the complaints that have both at the end of `asOf`
 * (SOP 112 section 2.5): `n` of them, and `leftOut` that do not. Working days are those in (day of the disposition,
 * day of the response]. Means and medians have two decimals, half up, and are null where `n` is 0.
 */
export interface AverageDuration {
  readonly n: number;
  readonly leftOut: number;
  /** A day is 86,400,000 ms. */
  readonly elapsedDays: {
    readonly sumMs: number;
    readonly mean: number | null;
    readonly median: number | null;
  };
  /** `uncovered`: the first year that a duration reaches into and that the calendar does not cover. */
  readonly workingDays:
    | { readonly sum: number; readonly mean: number | null; readonly median: number | null }
    | { readonly uncovered: number };
}

/**
 * The answer to a question: how many complaints were received, at which stage they were, and the two numbers.
 * `completion` is closed over all received. Its form as JSON: docs/complaint-log.md.
 */
export interface Evaluation {
  readonly received: number;
  readonly byStage: StageCounts;
  readonly followUp: Share;
  readonly completion: Share;
  readonly duration: AverageDuration;
}

/** The complaints behind each number: those that `followUp` counts, and the durations that are averaged. */
export interface Behind {
  readonly followUp: ReadonlyArray<string>;
  readonly duration: ReadonlyArray<ComplaintDuration>;
}

/** A number whose complaints can be listed. */
export type ExplainedNumber = keyof Behind;

/** An evaluation, and the complaints behind one of its numbers at the same moment. */
export interface Explained<N extends ExplainedNumber> {
  readonly evaluation: Evaluation;
  readonly complaints: Behind[N];
}
