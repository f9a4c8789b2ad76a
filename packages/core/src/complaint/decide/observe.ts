import { isNone, isSome } from 'fp-ts/lib/Option.js';
import { left, right } from 'fp-ts/lib/Either.js';
import type { ObserveStanding } from '../command.js';
import { termsNamed, type Context } from '../context.js';
import type { State } from '../state.js';
import { notPermitted, stamp, type Decision } from './command-rule.js';
import { inFuture } from './in-future.js';

/**
 * How a report stood in a list that somebody has. It is taken at every stage, and where nobody has received the report.
 * One of an earlier time than the last that is known changes nothing.
 */
export const observe = (context: Context, state: State, observation: ObserveStanding): Decision => {
  const { command: _, id: _id, complaint: _complaint, policy, source, externalIds, ...told } = observation;
  const { at, receivedAt } = observation;
  const refusal = notPermitted(observation) ?? inFuture(at, context.now);
  if (refusal !== undefined) return left(refusal);
  if (at < receivedAt) return left({ type: 'OutOfOrder', at, last: receivedAt });
  if (isSome(state)) {
    const { lastAt, observed } = state.value;
    if (at < lastAt || at === observed?.at) return left({ type: 'NotNewer', at, last: lastAt });
  }
  const terms = policy === undefined ? context.defaultTerms : termsNamed(context, policy);
  const ref = isNone(state) ? terms?.policy : state.value.policy;
  if (ref === undefined) return left({ type: 'UnknownPolicy', policy: policy ?? '' });
  return right([
    {
      ...told,
      ...stamp(observation),
      type: 'StandingObserved',
      policy: { id: ref.id, version: ref.version },
      source: source ?? 'log',
      externalIds: externalIds ?? {},
    },
  ]);
};
