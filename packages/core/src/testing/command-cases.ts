import type { CommandType, Command } from '../complaint/command.js';
import { rules } from '../complaint/rules.js';
import { stageNames, type StageName } from '../complaint/stage.js';
import { roles, type Role } from '../value/actor.js';
import type { ClockName } from '../value/clock-name.js';
import { actorIn } from './actors.js';
import { agency, as } from './commands/command.js';
import { extend, tick } from './commands/deadline.js';
import { observe } from './commands/observation.js';
import { receive } from './commands/step-1-receive.js';
import {
  archive,
  provideData,
  readmit,
  requestData,
  returnComplaint,
  verify,
} from './commands/step-2-verify.js';
import { decline, disposition, reclassify } from './commands/step-3-disposition.js';
import { inform } from './commands/step-4-inform.js';
import { forward, reply, respond } from './commands/step-5-follow-up.js';
import { close, rate, reopen } from './commands/step-6-finish.js';

/** After the commands of each stage in `at`, and before a clock that counts days is due. */
const soon = '2025-02-06T10:00';
/** After every clock of `bangkalan` has run out. */
const late = '2025-12-01T10:00';

const runningIn: Readonly<Record<StageName, ClockName>> = {
  Received: 'verification',
  Pending: 'data',
  Verified: 'disposition',
  Dispositioned: 'response',
  InProcess: 'feedback',
  Closed: 'feedback',
  Archived: 'verification',
  Returned: 'verification',
};

const toGive: Readonly<Record<CommandType, (stage: StageName) => Command>> = {
  ReceiveComplaint: () => receive(soon),
  RequestSupportingData: () => requestData(soon),
  ProvideSupportingData: () => provideData(soon),
  VerifyComplaint: () => verify(soon),
  ReturnComplaint: () => returnComplaint(soon),
  ReadmitComplaint: () => readmit(soon),
  ArchiveComplaint: () => archive(late),
  DispositionComplaint: () => disposition(soon, 'dlh'),
  DeclineDisposition: () => decline(soon),
  InformLiaison: () => inform(soon),
  GiveResponse: () => respond(soon),
  ReplyAsReporter: () => reply(soon),
  ReclassifyComplaint: () => reclassify(soon, 'supervisory'),
  ExtendDeadline: (stage) => extend(soon, runningIn[stage], 1),
  CloseComplaint: () => close(late),
  ReopenComplaint: () => reopen(soon),
  RateComplaint: () => rate(soon),
  ForwardToOmbudsman: () => forward(late),
  ObserveStanding: (stage) => observe(soon, stage),
  ActOnDeadline: () => tick(late, 'verification-1', '2025-02-07T00:00'),
};

/** The types of all commands, in the order of docs/commands.md. */
export const commandTypes = Object.keys(rules) as ReadonlyArray<CommandType>;

/**
 * A command of a type by a role, to be given after the commands of `at[stage]`. It is refused for its stage or its
 * role or not at all, under the policy `permissive`.
 * @example
 * import { at, commandIn, permissive, under } from '@pengaduan/core/testing';
 * const reopened = commandIn('Closed', 'ReopenComplaint', 'reporter');
 * console.log(under(permissive)(...at.Closed, reopened).stage); // InProcess
 */
export const commandIn = (stage: StageName, type: CommandType, role: Role): Command =>
  as(actorIn(role, agency), toGive[type](stage));

/** One command at one stage by one role; `command` is that of `commandIn`. */
export interface CommandCase {
  readonly stage: StageName;
  readonly type: CommandType;
  readonly role: Role;
  readonly command: Command;
}

/** Every command at every stage by every role, for tests of the whole table of docs/commands.md. */
export const commandCases: ReadonlyArray<CommandCase> = stageNames.flatMap((stage) =>
  commandTypes.flatMap((type) =>
    roles.map((role) => ({ stage, type, role, command: commandIn(stage, type, role) })),
  ),
);
