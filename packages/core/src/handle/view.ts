import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isClockFact } from '../complaint/clock/clock-fact.js';
import { dayCountOf } from '../complaint/clock/day-count.js';
import { deadlineStateAt, type Deadline, type DeadlineState } from '../complaint/clock/deadline.js';
import { termsOf, type Context, type PolicyTerms } from '../complaint/context.js';
import type { ComplaintEvent, Fact, FactType } from '../complaint/event.js';
import { knownClassOf } from '../complaint/observed.js';
import { agencyOf, type StageName } from '../complaint/stage.js';
import type { OmbudsmanMark } from '../complaint/state.js';
import type { Classification } from '../value/classification.js';
import type { ClockName } from '../value/clock-name.js';
import type { Duration } from '../value/duration.js';
import type { Instant } from '../value/instant.js';
import { policyKey } from '../value/policy-ref.js';
import { due, type DueJson } from '../wire/due.js';
import { eventJson, type EventJsonOf } from '../wire/event.js';
import { formatInstant } from '../wire/instant.js';
import type { History } from './history.js';

const isFact = (event: ComplaintEvent): event is Fact => !isClockFact(event);

type Overdue = Pick<Deadline, 'kind' | 'due' | 'end' | 'calendar'>;

/**
 * By how many working days a limit is missed at an instant: those in (due day, day of `at`], by the days that the
 * deadline is counted by and the newest calendar. Undefined where the limit is not missed, and where a year is not
 * decreed yet.
 * @example
 * import { standardContext, workingDaysOver } from '@pengaduan/core';
 * const due = { day: 20138, at: Date.parse('2025-02-20T00:00:00+07:00') };
 * const deadline = { end: undefined, calendar: undefined };
 * const monday = Date.parse('2025-02-24T09:00:00+07:00');
 * const terms = standardContext().defaultTerms;
 * console.log(workingDaysOver(terms, { ...deadline, kind: 'limit', due: { ...due, type: 'Known' } }, monday)); // 3
 */
export const workingDaysOver = (terms: PolicyTerms, deadline: Overdue, at: Instant): number | undefined => {
  if (deadline.due.type === 'Uncovered' || deadlineStateAt(deadline, at) !== 'missed') return undefined;
  const { zone, calendar } = dayCountOf(terms, deadline);
  const today = Math.max(deadline.due.day, localDay(at, zone));
  const days = countWorkingDays(calendar, deadline.due.day, today);
  return isLeft(days) ? undefined : days.right;
};

/** A deadline as JSON: `{ dueDay, dueAt }`, or `{ uncovered: year }` where that year is not covered. */
export type DeadlineView = DueJson & {
  readonly deadline: string;
  readonly clock: ClockName;
  readonly startedAt: string;
  readonly limit: Duration;
  readonly state: DeadlineState;
  /** By how many working days a limit is missed; null where it is not. */
  readonly workingDaysOver: number | null;
  readonly calendar: string | null;
};

/** A complaint as JSON. */
export interface ComplaintView {
  readonly complaint: string;
  readonly stage: StageName;
  /** `bangkalan@1` */
  readonly policy: string;
  readonly classification: Classification | null;
  readonly agency: string | null;
  readonly ombudsman: OmbudsmanMark;
  readonly facts: ReadonlyArray<EventJsonOf<FactType>>;
  readonly deadlines: ReadonlyArray<DeadlineView>;
}

const deadlineJson = (terms: PolicyTerms | undefined, deadline: Deadline, at: Instant): DeadlineView => ({
  deadline: deadline.id,
  clock: deadline.clock,
  startedAt: formatInstant(deadline.startedAt),
  limit: { ...deadline.limit },
  ...due.encode(deadline.due),
  state: deadlineStateAt(deadline, at),
  workingDaysOver: (terms && workingDaysOver(terms, deadline, at)) ?? null,
  calendar: deadline.calendar ?? null,
});

/**
 * A complaint as JSON, as `pengaduan show --json` prints it (docs/commands.md). The deadlines have the states that
 * they have at `at`; all facts are shown, also later ones.
 * @example
 * import { handle, history, standardContext, viewOf } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handle({ journal, context })(receive('2025-02-03T08:00'))();
 * const found = await history(journal)('1')();
 * const view = isRight(found) && isSome(found.right) && viewOf(found.right.value, context, Date.now());
 * console.log(view && view.stage); // Received
 */
export const viewOf = (
  { complaint, now, events, deadlines }: History,
  context: Context,
  at: Instant,
): ComplaintView => {
  const terms = termsOf(context, now.policy);
  return {
    complaint,
    stage: now.stage.name,
    policy: policyKey(now.policy),
    classification: knownClassOf(now) ?? null,
    agency: agencyOf(now.stage) ?? null,
    ombudsman: now.ombudsman,
    facts: events.filter(isFact).map(eventJson),
    deadlines: deadlines.map((deadline) => deadlineJson(terms, deadline, at)),
  };
};
