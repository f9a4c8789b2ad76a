import { indonesia, type CalendarDefinitionError } from '@pengaduan/calendar';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { policyKey } from '../value/policy-ref.js';
import type { Context, Terms } from './context.js';
import type { Policy } from './policy.js';

export interface ContextError {
  readonly type: 'PolicyCalendar';
  readonly policy: string;
  readonly error: CalendarDefinitionError;
}

/**
 * The context of these policies with the newest calendar known, the first policy being the default.
 *
 * @example contextOf(bangkalan, nasional)
 */
export const contextOf = (first: Policy, ...others: ReadonlyArray<Policy>): Either<ContextError, Context> => {
  const terms = new Map<string, Terms>();
  for (const policy of [first, ...others]) {
    const { week, closed, worked, region } = policy;
    const calendar = indonesia({ week, closed, worked, ...(region === undefined ? {} : { region }) });
    if (calendar._tag === 'Left') {
      return left({ type: 'PolicyCalendar', policy: policyKey(policy), error: calendar.left });
    }
    terms.set(policyKey(policy), { policy, calendar: calendar.right });
  }
  return right({ terms, defaultPolicy: policyKey(first) });
};
