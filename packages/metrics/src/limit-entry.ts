import {
  deadlineAfter,
  deadlineSetBy,
  deadlineStateAt,
  type ClockFact,
  type ClockName,
  type DeadlineEnd,
  type DeadlineState,
  type Due,
  type Instant,
  type Unit,
} from '@pengaduan/core';

/** A limit of a complaint as it was from an instant on: set, moved or ended then. */
export interface LimitEntry {
  readonly at: Instant;
  /** Its id, unique in the complaint: the clock and how many times it was started, `response-2`. */
  readonly deadline: string;
  readonly clock: ClockName;
  readonly unit: Unit;
  readonly startedAt: Instant;
  readonly due: Due;
  readonly end: DeadlineEnd | undefined;
}

const newestOf = (limits: ReadonlyArray<LimitEntry>, deadline: string): LimitEntry | undefined =>
  limits.findLast((entry) => entry.deadline === deadline);

/** The entries after a clock fact, by the functions of core. Waits are no limits: nobody is to do anything in time. */
export const limitsAfter = (
  limits: ReadonlyArray<LimitEntry>,
  fact: ClockFact,
): ReadonlyArray<LimitEntry> => {
  const { at, deadline, clock } = fact;
  if (fact.type === 'DeadlineSet') {
    if (fact.kind !== 'limit') return limits;
    const { startedAt, limit, due, end } = deadlineSetBy(fact);
    return [...limits, { at, deadline, clock, unit: limit.unit, startedAt, due, end }];
  }
  const before = newestOf(limits, deadline);
  if (before === undefined) return limits;
  const { due, end, unit } = before;
  const kept = { limit: { amount: 0, unit }, due, end, calendar: undefined, noted: false };
  const after = deadlineAfter(kept, fact);
  if (after.due === due && after.end === end) return limits;
  return [...limits, { ...before, at, unit: after.limit.unit, due: after.due, end: after.end }];
};

/** A limit with its state at an instant: `elapsed` is for waits alone. */
export interface LimitState extends LimitEntry {
  readonly state: Exclude<DeadlineState, 'elapsed'>;
}

/**
 * Each limit as it was before an instant, with its state at that instant: what happened from then on is not known yet,
 * but a due that falls on it has come.
 */
export const limitsBefore = (
  limits: ReadonlyArray<LimitEntry>,
  before: Instant,
): ReadonlyArray<LimitState> => {
  const newest = new Map<string, LimitEntry>();
  for (const entry of limits) if (entry.at < before) newest.set(entry.deadline, entry);
  return [...newest.values()].map((known) => {
    // A row of a log may come after an observation of a later time, which had ended the limit.
    const entry = known.end !== undefined && known.end.at >= before ? { ...known, end: undefined } : known;
    const state = deadlineStateAt({ ...entry, kind: 'limit' }, before);
    return { ...entry, state: state === 'elapsed' ? 'missed' : state };
  });
};
