import {
  evolve,
  initial,
  isClockFact,
  schedule,
  termsOf,
  type ClockName,
  type Complaint,
  type ComplaintEvent,
  type Deadline,
  type Fact,
  type PolicyTerms,
} from '@pengaduan/core';
import type { Life } from '@pengaduan/core/testing';

const ended = ['Closed', 'Archived', 'Returned'];

/** Whether a fact would have stopped a deadline for good, had it still been open: asked of the core's own clocks. */
const isStopped = (terms: PolicyTerms, after: Complaint, fact: Fact, missed: Deadline): boolean => {
  const open: Deadline = { ...missed, status: 'open', due: { type: 'Uncovered', year: 9999 } };
  return schedule(terms, { ...after, deadlines: { [missed.clock]: open } }, fact).some(
    (one) =>
      (one.deadline === missed.id && one.type === 'DeadlineMet') ||
      (one.type === 'DeadlineMissed' && one.by === 'runner') ||
      // Pausing what was missed gives nothing back; only a restart makes the step begin afresh.
      (one.type === 'DeadlineCancelled' &&
        one.cause === 'restarted' &&
        fact.type === 'SupportingDataRequested' &&
        terms.policy.clocks[one.clock]?.pending === 'restart'),
  );
};

/** The limits of a life that were missed and whose step is still to be done at its end, by deadline. */
export const waitingIn = ({ context, events }: Pick<Life, 'context' | 'events'>): ReadonlyArray<string> => {
  let state = initial;
  let fact: Fact | undefined;
  const waiting = new Map<ClockName, Deadline>();
  const settle = (terms: PolicyTerms, after: Complaint, one: Fact): void => {
    if (ended.includes(after.stage.name)) waiting.clear();
    for (const [clock, missed] of waiting) if (isStopped(terms, after, one, missed)) waiting.delete(clock);
  };
  const take = (event: ComplaintEvent): void => {
    const before = state;
    state = evolve(state, event);
    if (state._tag === 'None') return;
    const complaint = state.value;
    const terms = termsOf(context, complaint.policy);
    if (terms._tag === 'None') return;
    if (!isClockFact(event)) {
      fact = event;
      return settle(terms.value, complaint, event);
    }
    if (event.type === 'DeadlineSet') waiting.delete(event.clock);
    const missed = before._tag === 'Some' ? before.value.deadlines[event.clock] : undefined;
    if (event.type !== 'DeadlineMissed' || missed === undefined) return;
    if (terms.value.policy.clocks[event.clock]?.kind !== 'limit') return;
    waiting.set(event.clock, missed);
    const acted = fact !== undefined && 'actsOn' in fact && fact.actsOn.deadline === event.deadline;
    if (fact !== undefined && (event.by === 'late' || acted)) {
      // An act on the deadline itself stops it when it is one of the moments that do.
      const { actsOn: _, ...plain } = { actsOn: undefined, ...fact };
      settle(terms.value, complaint, plain);
    }
  };
  events.forEach(take);
  return [...waiting.values()].map(({ id }) => id).sort();
};
