import type { ClockName, Instant, StageName } from '@pengaduan/core';
import type { Evaluation } from './evaluation.js';
import type { Holding } from './holding.js';
import type { LimitState } from './limit-entry.js';

/** How long one complaint took from its first disposition to its first response; milliseconds, and working days. */
export interface ComplaintDuration {
  readonly complaint: string;
  readonly elapsedMs: number;
  /** Null where a day of it lies in a year that the calendar does not cover. */
  readonly workingDays: number | null;
}

/** A limit of a complaint and its state; `dueAt` is null where the year that it falls in is not covered. */
export interface ComplaintLimit {
  readonly complaint: string;
  readonly deadline: string;
  readonly clock: ClockName;
  readonly state: LimitState['state'];
  readonly dueAt: Instant | null;
}

/** A time in which an agency had a complaint. */
export interface ComplaintHolding extends Holding, ComplaintDuration {}

/**
 * One entry of the list behind each number. A list has as many as the number counts: of `limits` those of a clock and a
 * state, of `holdings` those of an agency and an end, of `stages` those at a stage.
 */
export interface Behind {
  readonly received: string;
  readonly followUp: string;
  readonly completion: string;
  readonly duration: ComplaintDuration;
  readonly stages: { readonly complaint: string; readonly stage: StageName };
  readonly limits: ComplaintLimit;
  readonly rating: { readonly complaint: string; readonly rating: number };
  readonly holdings: ComplaintHolding;
}

/** A number whose complaints can be listed. */
export type ExplainedNumber = keyof Behind;

/** An evaluation, and what is behind one of its numbers at the same moment. */
export interface Explained<N extends ExplainedNumber> {
  readonly evaluation: Evaluation;
  readonly complaints: ReadonlyArray<Behind[N]>;
}
