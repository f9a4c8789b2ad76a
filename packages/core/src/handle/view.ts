import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isClockFact } from '../complaint/clock/clock-fact.js';
import { dayCountOf } from '../complaint/clock/day-count.js';
import { deadlineStateAt, type Deadline } from '../complaint/clock/deadline.js';
import { termsOf, type Context, type PolicyTerms } from '../complaint/context.js';
import { agencyOf, classificationOf } from '../complaint/stage.js';
import type { Instant } from '../value/instant.js';
import { policyKey } from '../value/policy-ref.js';
import { due } from '../wire/due.js';
import { eventJson } from '../wire/event.js';
import { formatInstant } from '../wire/instant.js';
import type { JsonObject } from '../wire/json.js';
import type { History } from './history.js';

type Overdue = Pick<Deadline, 'kind' | 'due' | 'end' | 'calendar'>;

/**
 * Working days since the due day of a limit that is missed at an instant, by the days it is counted by and the newest
 * calendar; undefined where it is not missed, or a year of them is not decreed.
 *
 * @example workingDaysOver(terms, deadline, Date.now()) // 3
 */
export const workingDaysOver = (terms: PolicyTerms, deadline: Overdue, at: Instant): number | undefined => {
  if (deadline.due.type === 'Uncovered' || deadlineStateAt(deadline, at) !== 'missed') return undefined;
  const { zone, calendar } = dayCountOf(terms, deadline);
  const today = Math.max(deadline.due.day, localDay(at, zone));
  const days = countWorkingDays(calendar, deadline.due.day, today);
  return isLeft(days) ? undefined : days.right;
};

const deadlineJson = (terms: PolicyTerms | undefined, deadline: Deadline, at: Instant): JsonObject => ({
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
 * A complaint as `pengaduan show --json` prints it (`docs/commands.md`). Its deadlines are measured at an instant; no
 * fact is hidden by it.
 *
 * @example viewOf(history, context, Date.now()) // { complaint: '6340753', stage: 'InProcess', ... }
 */
export const viewOf = (
  { complaint, now, events, deadlines }: History,
  context: Context,
  at: Instant,
): JsonObject => {
  const terms = termsOf(context, now.policy);
  return {
    complaint,
    stage: now.stage.name,
    policy: policyKey(now.policy),
    classification: classificationOf(now.stage) ?? null,
    agency: agencyOf(now.stage) ?? null,
    ombudsman: now.ombudsman,
    facts: events.filter((event) => !isClockFact(event)).map(eventJson),
    deadlines: deadlines.map((deadline) => deadlineJson(terms, deadline, at)),
  };
};
