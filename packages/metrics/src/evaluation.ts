import type { Calendar, Day, Zone } from '@pengaduan/calendar';
import type { StageName } from '@pengaduan/core';

export type Denominator = 'allReceived' | 'dispositioned' | 'excludingArchived';

/** What to evaluate: complaints received on a local day in from..to, both included, as they stood after `asOf`. */
export interface Question {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly zone: Zone;
  readonly denominator: Denominator;
  /** Counts the working days of the durations: the calendar as finally decreed. */
  readonly calendar: Calendar;
}

/** A share of complaints: exact parts, the complaints behind them, and the percentage to two decimals. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Null over an empty denominator: not applicable, never 0 or 100. */
  readonly percent: number | null;
  readonly complaints: ReadonlyArray<string>;
}

/** How many complaints stood in each stage: `received`, `inProcess`, ... */
export type StageCounts = { readonly [S in Uncapitalize<StageName>]: number };

/** How long one complaint waited for its first response. */
export interface ComplaintDuration {
  readonly complaint: string;
  readonly elapsedMs: number;
  /** Null where a day of it lies in a year that the calendar does not cover. */
  readonly workingDays: number | null;
}

/** From the first disposition to the first response of each complaint that has both by `asOf` (SOP 112, 2.5). */
export interface AverageDuration {
  readonly n: number;
  readonly leftOut: number;
  readonly elapsedDays: {
    readonly sumMs: number;
    readonly mean: number | null;
    readonly median: number | null;
  };
  readonly workingDays:
    | { readonly sum: number; readonly mean: number | null; readonly median: number | null }
    | { readonly uncovered: number };
  readonly complaints: ReadonlyArray<ComplaintDuration>;
}

export interface Evaluation {
  readonly received: number;
  readonly byStage: StageCounts;
  readonly followUp: Share;
  readonly completion: Share;
  readonly duration: AverageDuration;
}
