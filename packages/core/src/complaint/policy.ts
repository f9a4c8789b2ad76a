import type { Week, Zone } from '@pengaduan/calendar';
import type { Classification } from '../value/classification.js';
import type { ClockName } from '../value/clock-name.js';
import type { Duration } from '../value/duration.js';
import type { PolicyRef } from '../value/policy-ref.js';
import type { ClockTrigger } from './clock/trigger.js';

/** How long a clock runs: one limit for all reports, or one for each class (PermenPANRB 62/2018). */
export type Allowance = Duration | { readonly byClassification: Readonly<Record<Classification, Duration>> };

/** Every end of a clock. */
export const clockEnds = ['note', 'close', 'archive', 'forwardToOmbudsman', 'markEligible'] as const;
/**
 * What happens when a clock runs out. `note`: it is only noted. Otherwise the system acts: it closes or archives the
 * report, forwards it to the Ombudsman RI, or marks that the reporter may go there.
 */
export type ClockEnd = (typeof clockEnds)[number];

/** Every rule of what a clock does while the office waits for the reporter's data. */
export const pendingRules = ['restart', 'run', 'pause'] as const;
/**
 * What a clock does while the office waits for the reporter's data. `restart`: it ends, and starts afresh when the
 * data has come. `run`: it runs on. `pause`: it ends, and goes on with the rest of its limit when the data has come.
 */
export type PendingRule = (typeof pendingRules)[number];

/** Every choice of whose working days a clock counts. */
export const countedByChoices = ['office', 'agency'] as const;
/**
 * Whose working days a clock counts: those of the office, or those of the agency that has the report when it starts.
 */
export type CountedBy = (typeof countedByChoices)[number];

/** Every rule of what a new decree does. */
export const amendmentRules = ['keep', 'laterOnly', 'follow'] as const;
/**
 * What a new holiday decree does to running deadlines. `keep`: nothing. `laterOnly`: it moves them to a later day,
 * never to an earlier one. `follow`: it moves them to where they fall by the decree. A due in a year that was not
 * decreed before is filled in by each rule.
 */
export type AmendmentRule = (typeof amendmentRules)[number];

/** Both kinds of clock. */
export const clockKinds = ['limit', 'wait'] as const;
/**
 * `limit`: a step is to be done in it, and it is missed where that does not happen. `wait`: something is waited for;
 * it is never missed, it only runs out.
 */
export type ClockKind = (typeof clockKinds)[number];

interface AnyClock {
  readonly start: ReadonlyArray<ClockTrigger>;
  readonly stop: ReadonlyArray<ClockTrigger>;
  /** What ends the clock without its step; the end of the report always does. */
  readonly cancel?: ReadonlyArray<ClockTrigger>;
  /** Of a range such as "5-10 days" in the SOP the longer one. */
  readonly limit: Allowance;
  readonly pending: PendingRule;
  /** Whose working days it counts: the office's unless given, or those of the agency that has the report. */
  readonly countedBy?: CountedBy;
}

/** A step is to be done in it. Nothing acts at its end: the step is still to be done. */
export interface LimitRule extends AnyClock {
  readonly kind: 'limit';
  /** Of a range such as "5-10 days" in the SOP the shorter one; nothing is due at it. */
  readonly target?: Duration;
  readonly end: 'note';
}

/** Something is waited for, and at the end the system may act. */
export interface WaitRule extends AnyClock {
  readonly kind: 'wait';
  readonly end: ClockEnd;
}

/** When a clock of a policy starts, stops and is cancelled, how long it runs, and what happens at its end. */
export type ClockRule = LimitRule | WaitRule;

/** A day on which a region closes or works by a decree of its own. `date` is YYYY-MM-DD. */
export interface RegionalDay {
  readonly date: string;
  readonly name: string;
  readonly decree: string;
}

/**
 * The working days of an office or an agency: five or six days a week, and the days that its region closes or works
 * by its own decrees. `region` names these days in the version of the calendar.
 */
export interface WorkingWeek {
  readonly week: Week;
  readonly region?: string;
  readonly closed: ReadonlyArray<RegionalDay>;
  readonly worked: ReadonlyArray<RegionalDay>;
}

/**
 * The rules of a regency as data: every number of its SOP is here, and none is in the code. `source` names the
 * document. A report keeps the `id` and `version` of the policy that it was received under (ADR 9), so new rules need
 * a new version.
 */
export interface Policy extends PolicyRef, WorkingWeek {
  readonly name: { readonly id: string; readonly en: string };
  readonly source: string;
  readonly zone: Zone;
  readonly amendments: AmendmentRule;
  /**
   * Agencies that work other days than the office, by their id: a puskesmas with six days (Perpres 21/2023 article
   * 7).
   */
  readonly agencies?: Readonly<Record<string, WorkingWeek>>;
  readonly allows: {
    readonly reopening: boolean;
    /**
     * By how much one deadline of a clock may be extended in all, in the unit of its limit; not at all unless given.
     */
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
