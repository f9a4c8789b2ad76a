import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import {
  evolve,
  initial,
  isClockFact,
  type Complaint,
  type ComplaintEvent,
  type Fact,
  type State,
} from '@pengaduan/core';
import { anObservedLife, type Life } from '@pengaduan/core/testing';

const everyLife = (check: (life: Life) => void): void =>
  fc.assert(
    fc.property(anObservedLife, (life) => check(life)),
    { numRuns: 300 * inject('times') },
  );
const complaintOf = (state: State): Complaint | undefined =>
  state._tag === 'Some' ? state.value : undefined;

/** How often a clock was set is counted over the whole life, so that no two deadlines have one name. */
const withoutRuns = (state: State): unknown => {
  const complaint = complaintOf(state);
  const { observed } = complaint ?? {};
  return {
    ...complaint,
    runs: undefined,
    observed: observed && { ...observed, before: withoutRuns(observed.before) },
  };
};

/** Compares what was told of the time before each observation with a report that nobody observed then. */
const expectUnobserved = (state: State, events: ReadonlyArray<ComplaintEvent>): void => {
  const observed = complaintOf(state)?.observed;
  if (observed === undefined) return;
  // A deadline that ran then ends once, also where that is told of a later moment.
  const isTold = (event: ComplaintEvent): boolean =>
    event.at < observed.at ||
    (isClockFact(event) && event.type !== 'DeadlineSet') ||
    (event.at === observed.at && event.type !== 'StandingObserved');
  const told = events.filter(isTold);
  expect(withoutRuns(observed.before)).toEqual(withoutRuns(told.reduce(evolve, initial)));
  expectUnobserved(observed.before, told);
};

const markBy = (facts: ReadonlyArray<Fact>): Complaint['ombudsman'] => {
  const types = facts.map(({ type }) => type);
  if (types.includes('ForwardedToOmbudsman')) return 'forwarded';
  return types.includes('OmbudsmanEligibilityReached') ? 'eligible' : 'none';
};

describe('what is told after an observation of a time until then', () => {
  it('is found by whoever asks for that time, as if nobody had observed the report', () =>
    everyLife(({ events }) => expectUnobserved(events.reduce(evolve, initial), events)));
  it('leaves the report where it was seen, and starts no clock in the time behind it', () =>
    everyLife(({ lived }) => {
      for (const { before, command, after } of lived) {
        const [was, is] = [complaintOf(before), complaintOf(after)];
        if (was?.observed === undefined || command.at > was.observed.at) continue;
        const lasting = ({
          stage,
          lastAt,
          dispositions,
          policy,
          source,
          deadlines,
          observed,
        }: Complaint) => ({
          ...{ stage, lastAt, dispositions, policy, source },
          deadlines: Object.values(deadlines).map(({ id, clock, startedAt }) => ({ id, clock, startedAt })),
          observed: { ...observed, before: undefined },
        });
        expect(is && lasting(is)).toEqual(lasting(was));
      }
    }));
  it('still tells when the report came in, by the reception where there is one, and whether it went to the Ombudsman', () =>
    everyLife(({ events }) => {
      const complaint = complaintOf(events.reduce(evolve, initial));
      const facts = events.filter((event): event is Fact => !isClockFact(event));
      const received = facts.find(({ type }) => type === 'ComplaintReceived');
      const [first] = facts;
      const told = first?.type === 'StandingObserved' ? first.receivedAt : undefined;
      expect(complaint?.receivedAt).toBe(received?.at ?? told);
      expect(complaint?.ombudsman ?? 'none').toBe(markBy(facts));
      expect(complaint?.lastAt).toBe(facts.length > 0 ? Math.max(...facts.map(({ at }) => at)) : undefined);
    }));
});
