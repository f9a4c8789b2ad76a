import {
  calendarKnownOn,
  indonesia,
  type Calendar,
  type CalendarDefinitionError,
  type CalendarOptions,
  type Day,
  type NotCovered,
} from '@pengaduan/calendar';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { policyKey } from '../value/policy-ref.js';
import type { Context, PolicyTerms } from './context.js';
import type { Policy, WorkingWeek } from './policy.js';

/** The days of a policy (`id@version`) make no calendar. */
export interface PolicyCalendar {
  readonly type: 'PolicyCalendar';
  readonly policy: string;
  readonly error: CalendarDefinitionError | NotCovered;
}

/** Two policies of one `id@version`. Remedy: leave one out, or give it a version of its own. */
export interface PolicyTwice {
  readonly type: 'PolicyTwice';
  readonly policy: string;
}

export type ContextError = PolicyCalendar | PolicyTwice;

type MakeCalendar = (options: CalendarOptions) => Either<PolicyCalendar['error'], Calendar>;

/** What a working week asks of the calendar. */
export const calendarOptionsOf = ({ week, closed, worked, region }: WorkingWeek): CalendarOptions => ({
  week,
  closed,
  worked,
  ...(region === undefined ? {} : { region }),
});

const termsBy = (makeCalendar: MakeCalendar, policy: Policy): Either<PolicyCalendar, PolicyTerms> => {
  const unsound = (error: PolicyCalendar['error']): Either<PolicyCalendar, PolicyTerms> =>
    left({ type: 'PolicyCalendar', policy: policyKey(policy), error });
  const calendar = makeCalendar(calendarOptionsOf(policy));
  if (isLeft(calendar)) return unsound(calendar.left);
  const agencies = new Map<string, Calendar>();
  for (const [agency, week] of Object.entries(policy.agencies ?? {})) {
    const own = makeCalendar(calendarOptionsOf(week));
    if (isLeft(own)) return unsound(own.left);
    agencies.set(agency, own.right);
  }
  return right({ policy, calendar: calendar.right, agencies });
};

const contextBy = (
  makeCalendar: MakeCalendar,
  first: Policy,
  others: ReadonlyArray<Policy>,
): Either<ContextError, Context> => {
  const defaultTerms = termsBy(makeCalendar, first);
  if (isLeft(defaultTerms)) return defaultTerms;
  const terms = new Map([[policyKey(first), defaultTerms.right]]);
  for (const policy of others) {
    const name = policyKey(policy);
    if (terms.has(name)) return left({ type: 'PolicyTwice', policy: name });
    const built = termsBy(makeCalendar, policy);
    if (isLeft(built)) return built;
    terms.set(name, built.right);
  }
  return right({ terms, defaultTerms: defaultTerms.right });
};

/**
 * The context of these policies with the newest calendar known, the first policy being the default.
 *
 * @example contextOf(bangkalan, nasional)
 */
export const contextOf = (first: Policy, ...others: ReadonlyArray<Policy>): Either<ContextError, Context> =>
  contextBy(indonesia, first, others);

/**
 * The context as an officer could have had it on a day, with the decrees issued until then: for replays and for
 * finding out what an amendment changed.
 */
export const contextKnownOn = (
  day: Day,
  first: Policy,
  ...others: ReadonlyArray<Policy>
): Either<ContextError, Context> => contextBy((options) => calendarKnownOn(day, options), first, others);
