import type { Week, Zone } from '@pengaduan/calendar';
import type { Classification } from '../value/classification.js';
import type { ClockName } from '../value/clock-name.js';
import type { Duration } from '../value/duration.js';
import type { PolicyRef } from '../value/policy-ref.js';
import type { ClockTrigger } from './clock/trigger.js';

/** One limit for all, or one for each class. */
export type Allowance = Duration | { readonly byClassification: Readonly<Record<Classification, Duration>> };

export const clockEnds = ['note', 'close', 'archive', 'forwardToOmbudsman', 'markEligible'] as const;
/** What happens at the end: only noted, or the system acts. */
export type ClockEnd = (typeof clockEnds)[number];

export const pendingRules = ['restart', 'run', 'pause'] as const;
/** What waiting for the reporter's data does: start afresh afterwards, run on, or stand still. */
export type PendingRule = (typeof pendingRules)[number];

export const countedByChoices = ['office', 'agency'] as const;
export type CountedBy = (typeof countedByChoices)[number];

export const amendmentRules = ['keep', 'laterOnly', 'follow'] as const;
/** What a newly known decree does to open deadlines: nothing, move them later only, or move them either way. */
export type AmendmentRule = (typeof amendmentRules)[number];

export const clockKinds = ['limit', 'wait'] as const;
/** A *limit* counts for compliance. A *wait* does not, it only acts. */
export type ClockKind = (typeof clockKinds)[number];

interface AnyClock {
  readonly start: ReadonlyArray<ClockTrigger>;
  readonly stop: ReadonlyArray<ClockTrigger>;
  /** What ends the clock without its step; the end of the report always does. */
  readonly cancel?: ReadonlyArray<ClockTrigger>;
  /** In "5-10 days" the 10. */
  readonly limit: Allowance;
  readonly pending: PendingRule;
  /** Whose working days it counts: the office's unless given, or those of the agency that has the report. */
  readonly countedBy?: CountedBy;
}

/** A step is to be done in it. Nothing acts at its end: the step is still to be done. */
export interface LimitRule extends AnyClock {
  readonly kind: 'limit';
  /** In "5-10 days" the 5. */
  readonly target?: Duration;
  readonly end: 'note';
}

/** Something is waited for, and at the end the system may act. */
export interface WaitRule extends AnyClock {
  readonly kind: 'wait';
  readonly end: ClockEnd;
}

export type ClockRule = LimitRule | WaitRule;

export interface RegionalDay {
  readonly date: string;
  readonly name: string;
  readonly decree: string;
}

/** The working days of an office or agency: its week, and the days of its region. */
export interface WorkingWeek {
  readonly week: Week;
  readonly region?: string;
  readonly closed: ReadonlyArray<RegionalDay>;
  readonly worked: ReadonlyArray<RegionalDay>;
}

/** A regency's rules as data: no number of the SOP stands in the code. */
export interface Policy extends PolicyRef, WorkingWeek {
  readonly name: { readonly id: string; readonly en: string };
  readonly source: string;
  readonly zone: Zone;
  readonly amendments: AmendmentRule;
  /** Agencies that work other days than the office, by their id: a puskesmas of six days (Perpres 21/2023 art. 7). */
  readonly agencies?: Readonly<Record<string, WorkingWeek>>;
  readonly allows: {
    readonly reopening: boolean;
    /** By clock: how much one deadline may be extended in all, in the unit of its limit. */
    readonly extension: { readonly [C in ClockName]?: number };
  };
  readonly clocks: { readonly [C in ClockName]?: ClockRule };
}

/** The limit that holds for a class; a limit by class does not run before the class is known. */
export const limitFor = (
  allowance: Allowance,
  classification: Classification | undefined,
): Duration | undefined => {
  if (!('byClassification' in allowance)) return allowance;
  return classification === undefined ? undefined : allowance.byClassification[classification];
};
