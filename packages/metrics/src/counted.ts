import type { StageName } from '@pengaduan/core';

/** The two in the middle of values in their order: the same one twice where their number is odd. */
export type Middle = readonly [low: number, high: number];

/** The sum of at least one value, and what stands in the middle and at nine tenths of them in their order. */
export interface Spread {
  readonly sum: number;
  readonly middle: Middle;
  readonly p90: number;
}

/** What an evaluation counts, before anything is divided. */
export interface Counted {
  /** How many complaints were at each stage. */
  readonly byStage: Readonly<Record<StageName, number>>;
  /** How many are known by what happened later alone, and are in no other number. */
  readonly notObserved: number;
  /** How many were ever dispositioned. */
  readonly dispositioned: number;
  readonly durations: {
    readonly n: number;
    /** Undefined where there is no duration. */
    readonly elapsedMs: Spread | undefined;
    /** `uncovered`: the first year that a duration reaches into and that the calendar does not cover. */
    readonly workingDays: Spread | undefined | { readonly uncovered: number };
  };
}

/** Nobody at any stage. */
export const noneByStage: Counted['byStage'] = {
  Received: 0,
  Pending: 0,
  Verified: 0,
  Dispositioned: 0,
  InProcess: 0,
  Closed: 0,
  Archived: 0,
  Returned: 0,
};
