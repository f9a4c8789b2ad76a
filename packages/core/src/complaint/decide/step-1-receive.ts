import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import type { ReceiveComplaint } from '../command.js';
import { policyKey } from '../../value/policy-ref.js';
import { termsNamed, type Context, type PolicyTerms } from '../context.js';
import type { Rejection } from '../rejection.js';
import type { Complaint, State } from '../state.js';
import { notPermitted, stamp, type Decision } from './command-rule.js';
import { inFuture } from './in-future.js';

type Terms = Either<Rejection, PolicyTerms>;

const termsFor = (context: Context, name: string): Terms => {
  const terms = termsNamed(context, name);
  return terms === undefined ? left({ type: 'UnknownPolicy', policy: name }) : right(terms);
};

/** A report that was observed before anybody told of its reception has its policy already. */
const termsOfObserved = (context: Context, { policy }: Complaint, name: string | undefined): Terms => {
  const key = policyKey(policy);
  const named = name === undefined ? undefined : termsFor(context, name);
  if (named !== undefined && isLeft(named)) return named;
  const isOther = named !== undefined && policyKey(named.right.policy) !== key;
  return isOther
    ? left({ type: 'NotAllowedByPolicy', command: 'ReceiveComplaint', policy: key })
    : termsFor(context, key);
};

/** SOP 112 step 1, "Menerima pengaduan melalui SP4N-LAPOR". The policy it is received under holds for its life. */
export const receive = (context: Context, state: State, command: ReceiveComplaint): Decision => {
  const { at, submittedAt } = command;
  const refusal = notPermitted(command) ?? inFuture(at, context.now);
  if (refusal !== undefined) return left(refusal);
  if (submittedAt !== undefined && at < submittedAt) {
    return left({ type: 'OutOfOrder', at, last: submittedAt });
  }
  const terms = isSome(state)
    ? termsOfObserved(context, state.value, command.policy)
    : command.policy === undefined
      ? right(context.defaultTerms)
      : termsFor(context, command.policy);
  if (isLeft(terms)) return terms;
  const { id, version } = terms.right.policy;
  return right([
    {
      type: 'ComplaintReceived',
      ...stamp(command),
      kind: command.kind,
      category: command.category,
      channel: command.channel,
      anonymous: command.anonymous,
      confidential: command.confidential,
      ...(submittedAt === undefined ? {} : { submittedAt }),
      policy: { id, version },
      source: command.source ?? 'live',
      externalIds: command.externalIds ?? {},
    },
  ]);
};
