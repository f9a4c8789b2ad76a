import type { CommandType, Command } from '../complaint/command.js';
import { rules } from '../complaint/rules.js';
import { stageNames, type StageName } from '../complaint/stage.js';
import { roles, type Role } from '../value/actor.js';
import type { ClockName } from '../value/clock-name.js';
import { actorIn } from './actors.js';
import * as say from './commands.js';

/** After every life of `at`, before the clocks of days that run in it are due. */
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
  ReceiveComplaint: () => say.receive(soon),
  RequestSupportingData: () => say.requestData(soon),
  ProvideSupportingData: () => say.provideData(soon),
  VerifyComplaint: () => say.verify(soon),
  ReturnComplaint: () => say.returnComplaint(soon),
  ReadmitComplaint: () => say.readmit(soon),
  ArchiveComplaint: () => say.archive(late),
  DispositionComplaint: () => say.disposition(soon, 'dlh'),
  DeclineDisposition: () => say.decline(soon),
  InformLiaison: () => say.inform(soon),
  GiveResponse: () => say.respond(soon),
  ReplyAsReporter: () => say.reply(soon),
  ReclassifyComplaint: () => say.reclassify(soon, 'supervisory'),
  ExtendDeadline: (stage) => say.extend(soon, runningIn[stage], 1),
  CloseComplaint: () => say.close(late),
  ReopenComplaint: () => say.reopen(soon),
  RateComplaint: () => say.rate(soon),
  ForwardToOmbudsman: () => say.forward(late),
  ActOnDeadline: () => say.tick(late, 'verification-1', '2025-02-07T00:00'),
};

export const commandTypes = Object.keys(rules) as ReadonlyArray<CommandType>;

/** A command with nothing wrong besides, perhaps, its stage and its role, after the life `at[stage]`. */
export const commandIn = (stage: StageName, type: CommandType, role: Role): Command =>
  say.as(actorIn(role, say.agency), toGive[type](stage));

/** One command at one stage by one role. */
export interface CommandCase {
  readonly stage: StageName;
  readonly type: CommandType;
  readonly role: Role;
  readonly command: Command;
}

/** Every command at every stage by every role, for tests of the whole table; the policy `permissive` refuses none. */
export const commandCases: ReadonlyArray<CommandCase> = stageNames.flatMap((stage) =>
  commandTypes.flatMap((type) =>
    roles.map((role) => ({ stage, type, role, command: commandIn(stage, type, role) })),
  ),
);
