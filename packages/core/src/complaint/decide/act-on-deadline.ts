import { clockNames } from '../../value/clock-name.js';
import { deadlineId, isRunning, type Deadline } from '../clock/deadline.js';
import type { ComplaintEvent } from '../event.js';
import type { ClockEnd } from '../policy.js';
import { isAt } from '../stage.js';
import { rules } from '../rules.js';
import type { Complaint } from '../state.js';
import { stamp, type CommandRule, type CommandInput } from './command-rule.js';

/** The latest deadline of its clock by this id; `past` for an earlier one, undefined where there never was one. */
const deadlineNamed = (complaint: Complaint, id: string): Deadline | 'past' | undefined => {
  for (const clock of clockNames) {
    const latest = complaint.deadlines[clock];
    if (latest === undefined) continue;
    for (let n = 1; n <= latest.ordinal; n++) {
      if (deadlineId(clock, n) === id) return n === latest.ordinal ? latest : 'past';
    }
  }
  return undefined;
};

type ActInput = CommandInput<'ActOnDeadline'>;

/** The deadline that is to be acted on: it runs, nobody has noted it, and its due is the one that the runner means. */
const pending = ({ complaint, command }: ActInput): Deadline | undefined => {
  const deadline = deadlineNamed(complaint, command.deadline);
  if (deadline === undefined || deadline === 'past' || !isRunning(deadline) || deadline.noted)
    return undefined;
  return deadline.due.type === 'Known' && deadline.due.at === command.dueAt ? deadline : undefined;
};

/** What the system does at the end of a clock; nothing where there is nothing left to do. */
const actAt = (end: ClockEnd, { complaint, command }: ActInput): ComplaintEvent | undefined => {
  const { stage, ombudsman } = complaint;
  const acted = { ...stamp(command), actsOn: { deadline: command.deadline, dueAt: command.dueAt } };
  switch (end) {
    case 'note':
      return undefined;
    case 'close':
      return stage.name === 'InProcess' ? { type: 'ComplaintClosed', ...acted } : undefined;
    case 'archive':
      return stage.name === 'Pending'
        ? { type: 'ComplaintArchived', reason: 'data pendukung tidak dilengkapi', ...acted }
        : undefined;
    case 'forwardToOmbudsman':
      return isAt(stage, rules.ForwardToOmbudsman.stages) && ombudsman !== 'forwarded'
        ? { type: 'ForwardedToOmbudsman', ...acted }
        : undefined;
    case 'markEligible':
      return isAt(stage, rules.ForwardToOmbudsman.stages) && ombudsman === 'none'
        ? { type: 'OmbudsmanEligibilityReached', ...acted }
        : undefined;
  }
};

/**
 * The runner comes for what is due. It decides again from the complaint's own facts, so a late, repeated or stale
 * attempt changes nothing; only one that comes too early is refused.
 */
export const actOnDeadline: CommandRule<'ActOnDeadline'> = {
  due: (input) => {
    const { complaint, command } = input;
    if (deadlineNamed(complaint, command.deadline) === undefined) {
      return { type: 'NoSuchDeadline', deadline: command.deadline };
    }
    const deadline = pending(input);
    if (deadline === undefined || command.at >= command.dueAt) return undefined;
    return { type: 'NotDue', clock: deadline.clock, dueAt: command.dueAt };
  },
  facts: (input) => {
    const deadline = pending(input);
    if (deadline === undefined) return [];
    const { id, clock, kind } = deadline;
    const act = actAt(input.terms.policy.clocks[clock]?.end ?? 'note', input);
    if (act !== undefined) return [act];
    const { at, dueAt } = input.command;
    const note = { at, deadline: id, clock, by: 'runner' } as const;
    return kind === 'limit'
      ? [{ type: 'DeadlineMissed', ...note, dueAt }]
      : [{ type: 'DeadlineElapsed', ...note }];
  },
};
