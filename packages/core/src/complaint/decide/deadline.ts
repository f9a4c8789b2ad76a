import { left, right } from 'fp-ts/lib/Either.js';
import { dueOf, isReached } from '../../value/due.js';
import { clockNames } from '../../value/limit.js';
import type { ActOnDeadline, ExtendDeadline } from '../command.js';
import type { Terms } from '../context.js';
import { deadlineId, type Deadline } from '../deadline.js';
import type { ComplaintEvent } from '../event.js';
import type { ClockEnd } from '../policy.js';
import { reckoningOf } from '../reckoning.js';
import { openDeadline, type Complaint } from '../state.js';
import { at, inOrder, permitted, notAllowed, stamp, type Decision } from './checks.js';

/** More time, with a reason, where the policy gives some (Malinau: 7 working days, domain 3). A missed one stays missed. */
export const extend = (terms: Terms, complaint: Complaint, command: ExtendDeadline): Decision =>
  at(complaint, command.command, () => {
    const { clock, amount, reason } = command;
    const { policy } = terms;
    const open = openDeadline(complaint, clock);
    const refusal =
      permitted(command) ??
      inOrder(complaint, command) ??
      ((open?.extendedBy ?? 0) + amount > (policy.allows.extension[clock] ?? 0)
        ? notAllowed(command.command, policy)
        : undefined);
    if (refusal !== undefined) return left(refusal);
    if (open === undefined || isReached(open.due, command.at)) {
      return left({ type: 'NoSuchDeadline', deadline: clock });
    }
    const limit = { ...open.limit, amount: open.limit.amount + amount };
    const reckoning = reckoningOf(terms, open);
    return right([
      {
        type: 'DeadlineMoved',
        at: command.at,
        deadline: open.id,
        clock,
        cause: { type: 'extended', amount, reason },
        limit,
        from: open.due,
        to: dueOf(reckoning, open.startedAt, limit),
        ...(limit.unit === 'workingDay' ? { calendar: reckoning.calendar.version } : {}),
      },
    ]);
  });

const effect = (
  end: ClockEnd,
  complaint: Complaint,
  deadline: Deadline,
  command: ActOnDeadline,
): ComplaintEvent | undefined => {
  const acted = { ...stamp(command), actsOn: { deadline: deadline.id, dueAt: command.dueAt } };
  const { stage, ombudsman } = complaint;
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
      return stage.name === 'Dispositioned' && ombudsman !== 'forwarded'
        ? { type: 'ForwardedToOmbudsman', ...acted }
        : undefined;
    case 'markEligible':
      return stage.name === 'Dispositioned' && ombudsman === 'none'
        ? { type: 'OmbudsmanEligibilityReached', ...acted }
        : undefined;
  }
};

const known = (complaint: Complaint, id: string): Deadline | 'settled' | undefined => {
  for (const clock of clockNames) {
    const latest = complaint.deadlines[clock];
    if (latest === undefined) continue;
    if (latest.id === id) return latest;
    for (let n = 1; n < latest.ordinal; n++) if (deadlineId(clock, n) === id) return 'settled';
  }
  return undefined;
};

/**
 * The runner's tick. It decides again from the complaint's own facts, so a late, repeated or stale tick
 * changes nothing; only one that comes too early is refused.
 */
export const act = ({ policy }: Terms, complaint: Complaint, command: ActOnDeadline): Decision =>
  at(complaint, command.command, () => {
    const deadline = known(complaint, command.deadline);
    const refusal = permitted(command) ?? inOrder(complaint, command);
    if (refusal !== undefined) return left(refusal);
    if (deadline === undefined) return left({ type: 'NoSuchDeadline', deadline: command.deadline });
    if (deadline === 'settled' || deadline.status !== 'open' || deadline.due.type === 'Uncovered') {
      return right([]);
    }
    if (deadline.due.at !== command.dueAt) return right([]);
    const { id, clock } = deadline;
    if (command.at < command.dueAt) return left({ type: 'NotDue', clock, dueAt: command.dueAt });
    const acted = effect(policy.clocks[clock]?.end ?? 'note', complaint, deadline, command);
    return right([acted ?? { type: 'DeadlineMissed', at: command.at, deadline: id, clock, by: 'runner' }]);
  });
