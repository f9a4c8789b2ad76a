import { office, type Role } from '../value/actor.js';
import type { CommandType } from './command.js';
import { stageNames, stagesIn, type StageName } from './stage.js';

interface Rule<S extends StageName = StageName> {
  readonly stages: ReadonlyArray<S>;
  readonly roles: ReadonlyArray<Role>;
  /** The stages in which the system may give the command, where they are fewer than those of people. */
  readonly systemStages?: ReadonlyArray<S>;
}

const unassigned = stagesIn('unassigned');
const atAgency = stagesIn('unanswered', 'answered');
const beforeResponse = stagesIn('unassigned', 'unanswered');
const notEnded = stagesIn('unassigned', 'unanswered', 'answered');

/**
 * At which stages each command is allowed, and to which roles: the table of docs/commands.md, which a test compares
 * with this one. The numbers are the steps of SOP 112. A reception has no stage before it.
 */
export const rules = {
  // 1. receive
  ReceiveComplaint: { stages: [], roles: ['reporter', ...office, 'national_admin'] },
  // 2. verify
  RequestSupportingData: { stages: ['Received', 'Verified'], roles: [...office, 'national_admin'] },
  ProvideSupportingData: { stages: ['Pending'], roles: ['reporter', ...office] },
  VerifyComplaint: { stages: ['Received'], roles: [...office, 'national_admin'] },
  ReturnComplaint: { stages: unassigned, roles: office },
  ReadmitComplaint: { stages: ['Returned'], roles: ['national_admin'] },
  ArchiveComplaint: {
    stages: unassigned,
    roles: [...office, 'national_admin', 'system'],
    systemStages: ['Pending'],
  },
  // 3. disposition
  DispositionComplaint: { stages: ['Verified', ...atAgency], roles: office },
  DeclineDisposition: { stages: ['Dispositioned'], roles: ['liaison', ...office] },
  ReclassifyComplaint: { stages: ['Verified', ...atAgency], roles: office },
  // 4. inform the liaison
  InformLiaison: { stages: atAgency, roles: office },
  // 5. follow up
  GiveResponse: { stages: atAgency, roles: ['liaison', ...office] },
  ReplyAsReporter: { stages: atAgency, roles: ['reporter'] },
  ForwardToOmbudsman: { stages: beforeResponse, roles: ['system', 'reporter', ...office] },
  // 6. finish
  CloseComplaint: { stages: ['InProcess'], roles: [...office, 'system'] },
  ReopenComplaint: { stages: ['Closed', 'Archived'], roles: ['reporter', ...office] },
  RateComplaint: { stages: ['Closed'], roles: ['reporter'] },
  // whatever step it is at
  ObserveStanding: { stages: stageNames, roles: [...office, 'national_admin'] },
  // deadlines
  ExtendDeadline: { stages: notEnded, roles: office },
  ActOnDeadline: { stages: stageNames, roles: ['system'] },
} as const satisfies Record<CommandType, Rule>;

type Rules = typeof rules;
/** The stages a command is allowed in, as a type: what its rule may rely on. */
export type StageFor<C extends CommandType> = Rules[C]['stages'][number];

/**
 * The stages at which a role may give a command. Whether the role may give it at all is in `rules`.
 * @example
 * import { stagesFor } from '@pengaduan/core';
 * console.log(stagesFor('ArchiveComplaint', 'coordinator')); // [ 'Received', 'Pending', 'Verified' ]
 * console.log(stagesFor('ArchiveComplaint', 'system')); // [ 'Pending' ]
 */
export const stagesFor = <C extends CommandType>(command: C, role: Role): ReadonlyArray<StageFor<C>> => {
  const rule: Rule<StageFor<C>> = rules[command];
  return role === 'system' ? (rule.systemStages ?? rule.stages) : rule.stages;
};
