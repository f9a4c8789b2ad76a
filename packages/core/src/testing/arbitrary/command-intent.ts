import fc from 'fast-check';
import type { Command, CommandType } from '../../complaint/command.js';
import { deadlineId, isRunning, type Deadline } from '../../complaint/clock/deadline.js';
import type { Policy } from '../../complaint/policy.js';
import { rules } from '../../complaint/rules.js';
import type { Complaint } from '../../complaint/state.js';
import { roles, type Role } from '../../value/actor.js';
import { millisecondsOf, type Instant } from '../../value/instant.js';
import type { ClockName } from '../../value/clock-name.js';
import { actorIn, system } from '../actors.js';
import { commandTypes } from '../command-cases.js';
import { aChoice, bodyOf, type Choice } from './choice.js';

/** What somebody will try next, whatever the complaint's stage turns out to be. */
export interface CommandIntent {
  readonly which: number;
  readonly who: number;
  readonly choice: Choice;
  /** Now and then anything by anybody, which is mostly refused. */
  readonly stray: boolean;
  /** Now and then something that ends the complaint. */
  readonly ending: boolean;
  readonly wait: { readonly ms: number } | { readonly pastDue: number };
}

const { day } = millisecondsOf;
export const aCommandIntent: fc.Arbitrary<CommandIntent> = fc.record({
  which: fc.nat(999),
  who: fc.nat(999),
  choice: aChoice,
  stray: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
  ending: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
  wait: fc.oneof(
    fc.record({ ms: fc.integer({ min: 0, max: 3 * day }) }),
    fc.record({ ms: fc.constantFrom(0, 30 * day, 120 * day, -1) }),
    fc.record({ pastDue: fc.constantFrom(-1, 0, 1, day) }),
  ),
});

const pick = <A>(from: ReadonlyArray<A>, index: number): A | undefined => from[index % from.length];

const runningIn = (complaint: Complaint): ReadonlyArray<Deadline> =>
  Object.values(complaint.deadlines).filter(isRunning);

const instantOf = ({ wait, who }: CommandIntent, complaint: Complaint, now: Instant): Instant => {
  if ('ms' in wait) return now + wait.ms;
  const due = pick(runningIn(complaint), who)?.due;
  return due?.type === 'Known' && due.at >= now ? due.at + wait.pastDue : now;
};

const tickAt = (
  { which, who, stray }: CommandIntent,
  complaint: Complaint,
  now: Instant,
): Command | undefined => {
  const deadline = pick(stray ? Object.values(complaint.deadlines) : runningIn(complaint), who);
  if (deadline === undefined) return undefined;
  // A stray one may come too early, or be about an earlier deadline of the clock, or about one that never was.
  const id = stray ? deadlineId(deadline.clock, 1 + (which % 3)) : deadline.id;
  const dueAt = deadline.due.type === 'Known' ? deadline.due.at : now;
  const at = stray ? now : Math.max(now, dueAt);
  return { command: 'ActOnDeadline', id: '', complaint: '1', at, by: system, deadline: id, dueAt };
};

// A life is what happens; what somebody reads in a list of it is for tests of that.
const happening = commandTypes.filter((type) => type !== 'ObserveStanding');

const endings: ReadonlyArray<CommandType> = ['ReturnComplaint', 'ArchiveComplaint', 'CloseComplaint'];

const extensible = (complaint: Complaint, { allows }: Policy): ReadonlyArray<ClockName> =>
  runningIn(complaint).flatMap(({ clock }) => (allows.extension[clock] === undefined ? [] : [clock]));

const fitting = (
  { ending }: CommandIntent,
  complaint: Complaint,
  policy: Policy,
): ReadonlyArray<CommandType> => {
  const { stage } = complaint;
  const pointless: ReadonlyArray<CommandType> = [
    ...(ending ? [] : endings),
    ...(complaint.dispositions > 0 ? [] : (['ForwardToOmbudsman'] as const)),
    ...(policy.allows.reopening ? [] : (['ReopenComplaint'] as const)),
    ...(extensible(complaint, policy).length > 0 ? [] : (['ExtendDeadline'] as const)),
    ...('rating' in stage && stage.rating !== undefined ? (['RateComplaint'] as const) : []),
  ];
  const fit = happening.filter(
    (type) => !pointless.includes(type) && rules[type].stages.some((name) => name === stage.name),
  );
  // People act more often than the runner, since what the runner does often ends the report.
  const byPeople = fit.filter((type) => type !== 'ActOnDeadline');
  return [...fit, ...byPeople, ...byPeople];
};

/** The command that an intent becomes, given the state of the complaint; none where no deadline can be acted on. */
export const commandFor = (
  intent: CommandIntent,
  complaint: Complaint,
  policy: Policy,
  now: Instant,
): Command | undefined => {
  const { which, who, choice, stray } = intent;
  const at = instantOf(intent, complaint, now);
  const type = pick(stray ? happening : fitting(intent, complaint, policy), which) ?? 'ActOnDeadline';
  if (type === 'ActOnDeadline') return tickAt(intent, complaint, at);
  const may: ReadonlyArray<Role> = stray ? roles : rules[type].roles;
  const current = 'agency' in complaint.stage && !stray ? complaint.stage.agency : choice.agency;
  const agency = type === 'InformLiaison' ? current : choice.agency;
  const clock = (stray ? undefined : pick(extensible(complaint, policy), who)) ?? choice.clock;
  const by = actorIn(pick(may, who) ?? 'system', current);
  return { id: '', complaint: '1', at, by, ...bodyOf(type, { ...choice, agency, clock }) };
};
