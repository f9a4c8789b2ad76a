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

/**
 * No calendar can be made of the week and regional days of a policy, or of one of its agencies. `policy` is
 * `id@version`. Remedy: as `describeContextError` says.
 */
export interface PolicyCalendar {
  readonly type: 'PolicyCalendar';
  readonly policy: string;
  readonly error: CalendarDefinitionError | NotCovered;
}

/** Two policies have the same `id@version`. Remedy: leave one out, or give it another version. */
export interface PolicyTwice {
  readonly type: 'PolicyTwice';
  readonly policy: string;
}

/** Why no context can be made of some policies. */
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
 * The context of some policies, with the calendar of every decree that this release knows. The first policy is the
 * default: a report is received under it unless the command names another. Errors: `PolicyCalendar`, `PolicyTwice`.
 * @example
 * import { bangkalan, contextOf, nasional } from '@pengaduan/core';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const context = contextOf(bangkalan, nasional);
 * if (isRight(context)) console.log([...context.right.terms.keys()]); // [ 'bangkalan@1', 'nasional@1' ]
 */
export const contextOf = (first: Policy, ...others: ReadonlyArray<Policy>): Either<ContextError, Context> =>
  contextBy(indonesia, first, others);

/**
 * The context as an office could have had it on a day, with the decrees issued until then: for replays, and to find
 * out what a decree changed. `day` counts from 1970-01-01. Errors: as of `contextOf`, and `NotCovered` in a
 * `PolicyCalendar` where no decree had been issued yet.
 * @example
 * import { bangkalan, contextKnownOn } from '@pengaduan/core';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const context = contextKnownOn(20306, bangkalan); // 6 August 2025
 * if (isRight(context)) console.log(context.right.defaultTerms.calendar.version); // id-2024-11-21/5
 */
export const contextKnownOn = (
  day: Day,
  first: Policy,
  ...others: ReadonlyArray<Policy>
): Either<ContextError, Context> => contextBy((options) => calendarKnownOn(day, options), first, others);
