import { left } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { policyKey } from '../value/policy-ref.js';
import type { Command, CommandOf } from './command.js';
import { termsOf, type Context } from './context.js';
import { actOnDeadline } from './decide/act-on-deadline.js';
import { decideBy, type CommandRule, type Decision, type LaterCommand } from './decide/command-rule.js';
import { extend } from './decide/extend-deadline.js';
import { observe } from './decide/observe.js';
import { receive } from './decide/step-1-receive.js';
import {
  archive,
  provideData,
  readmit,
  requestData,
  returnComplaint,
  verify,
} from './decide/step-2-verify.js';
import { decline, disposition, reclassify } from './decide/step-3-disposition.js';
import { inform } from './decide/step-4-inform.js';
import { forward, reply, respond } from './decide/step-5-follow-up.js';
import { close, rate, reopen } from './decide/step-6-finish.js';
import { stateAt } from './observed.js';
import type { State } from './state.js';

/** The rule of each command, in the file of its SOP step. */
const ruleOf: { readonly [C in LaterCommand]: CommandRule<C> } = {
  RequestSupportingData: requestData,
  ProvideSupportingData: provideData,
  VerifyComplaint: verify,
  ReturnComplaint: returnComplaint,
  ReadmitComplaint: readmit,
  ArchiveComplaint: archive,
  DispositionComplaint: disposition,
  DeclineDisposition: decline,
  ReclassifyComplaint: reclassify,
  InformLiaison: inform,
  GiveResponse: respond,
  ReplyAsReporter: reply,
  ForwardToOmbudsman: forward,
  CloseComplaint: close,
  ReopenComplaint: reopen,
  RateComplaint: rate,
  ExtendDeadline: extend,
  ActOnDeadline: actOnDeadline,
};

type Later<C extends LaterCommand> = { readonly [K in C]: CommandOf[K] & { readonly command: K } }[C];

/**
 * The facts that a command leads to, or why it is refused. It reads no clock and writes nothing; which deadlines the
 * facts start and end is said by `schedule`. The order in which refusals are checked is in docs/commands.md.
 * @example
 * import { decide, initial, standardContext } from '@pengaduan/core';
 * import { verify } from '@pengaduan/core/testing';
 * const decided = decide(standardContext(), initial, verify('2025-02-03T09:00'));
 * console.log(decided); // { _tag: 'Left', left: { type: 'NotReceived' } }
 */
export const decide = (context: Context, state: State, command: Command): Decision => {
  if (command.command === 'ObserveStanding') return observe(context, state, command);
  const then = stateAt(state, command.at);
  if (isNone(then)) {
    return command.command === 'ReceiveComplaint'
      ? receive(context, state, command)
      : left({ type: 'NotReceived' });
  }
  if (command.command === 'ReceiveComplaint') return left({ type: 'AlreadyReceived' });
  const complaint = then.value;
  const terms = termsOf(context, complaint.policy);
  if (terms === undefined) return left({ type: 'UnknownPolicy', policy: policyKey(complaint.policy) });
  const byRule = <C extends LaterCommand>(later: Later<C>): Decision =>
    decideBy<C>(ruleOf[later.command], context, terms, complaint, later);
  return byRule(command);
};
