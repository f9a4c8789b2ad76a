import { left } from 'fp-ts/lib/Either.js';
import type { ReceiveComplaint } from '../command.js';
import { termsNamed, type Context } from '../context.js';
import { permitted, stamp, unless, type Decision } from './checks.js';

/** SOP 112 step 1, "Menerima pengaduan melalui SP4N-LAPOR". The policy it is received under holds for its life. */
export const receive = (context: Context, command: ReceiveComplaint): Decision => {
  const name = command.policy ?? context.defaultPolicy;
  const terms = termsNamed(context, name);
  const refusal = permitted(command);
  if (refusal !== undefined) return left(refusal);
  const { at, submittedAt } = command;
  if (submittedAt !== undefined && at < submittedAt)
    return left({ type: 'OutOfOrder', at, last: submittedAt });
  if (terms._tag === 'None') return left({ type: 'UnknownPolicy', policy: name });
  const { id, version } = terms.value.policy;
  return unless([], {
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
  });
};
