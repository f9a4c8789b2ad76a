import { left } from 'fp-ts/lib/Either.js';
import type { Command } from './command.js';
import { termsOf, type Context } from './context.js';
import { policyKey } from '../value/policy-ref.js';
import type { State } from './state.js';
import type { Decision } from './decide/checks.js';
import { receive } from './decide/step-1-receive.js';
import { archive, giveBack, provideData, readmit, requestData, verify } from './decide/step-2-verify.js';
import { disposition, reclassify } from './decide/step-3-disposition.js';
import { inform } from './decide/step-4-inform.js';
import { forward, reply, respond } from './decide/step-5-follow-up.js';
import { close, rate, reopen } from './decide/step-6-finish.js';
import { act, extend } from './decide/deadline.js';

/**
 * What happens when a command meets a complaint: the facts, or why not. Pure and total; the clocks that the
 * facts start and stop are `schedule`'s. Each rule stands in the file of its SOP step.
 */
export const decide = (context: Context, state: State, command: Command): Decision => {
  if (state._tag === 'None') {
    return command.command === 'ReceiveComplaint' ? receive(context, command) : left({ type: 'NotReceived' });
  }
  if (command.command === 'ReceiveComplaint') return left({ type: 'AlreadyReceived' });
  const complaint = state.value;
  const found = termsOf(context, complaint.policy);
  if (found._tag === 'None') return left({ type: 'UnknownPolicy', policy: policyKey(complaint.policy) });
  const terms = found.value;
  switch (command.command) {
    case 'RequestSupportingData':
      return requestData(complaint, command);
    case 'ProvideSupportingData':
      return provideData(complaint, command);
    case 'VerifyComplaint':
      return verify(complaint, command);
    case 'ReturnComplaint':
      return giveBack(complaint, command);
    case 'ReadmitComplaint':
      return readmit(complaint, command);
    case 'ArchiveComplaint':
      return archive(complaint, command);
    case 'DispositionComplaint':
      return disposition(complaint, command);
    case 'InformLiaison':
      return inform(complaint, command);
    case 'GiveResponse':
      return respond(complaint, command);
    case 'ReplyAsReporter':
      return reply(complaint, command);
    case 'ReclassifyComplaint':
      return reclassify(complaint, command);
    case 'ExtendDeadline':
      return extend(terms, complaint, command);
    case 'CloseComplaint':
      return close(complaint, command);
    case 'ReopenComplaint':
      return reopen(terms.policy, complaint, command);
    case 'RateComplaint':
      return rate(complaint, command);
    case 'ForwardToOmbudsman':
      return forward(terms.policy, complaint, command);
    case 'ActOnDeadline':
      return act(terms, complaint, command);
  }
};
