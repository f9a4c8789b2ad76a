import { left, right } from 'fp-ts/lib/Either.js';
import type { ReceiveComplaint } from '../command.js';
import { termsNamed, type Context } from '../context.js';
import { notPermitted, stamp, type Decision } from './command-rule.js';
import { inFuture } from './in-future.js';

/** SOP 112 step 1, "Menerima pengaduan melalui SP4N-LAPOR". The policy it is received under holds for its life. */
export const receive = (context: Context, command: ReceiveComplaint): Decision => {
  const { at, submittedAt } = command;
  const refusal = notPermitted(command) ?? inFuture(at, context.now);
  if (refusal !== undefined) return left(refusal);
  if (submittedAt !== undefined && at < submittedAt) {
    return left({ type: 'OutOfOrder', at, last: submittedAt });
  }
  const terms = command.policy === undefined ? context.defaultTerms : termsNamed(context, command.policy);
  if (terms === undefined) return left({ type: 'UnknownPolicy', policy: command.policy ?? '' });
  const { id, version } = terms.policy;
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
