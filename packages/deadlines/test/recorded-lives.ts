import fc from 'fast-check';
import { encodeEvent, evolve, initial, openDeadline, clockNames } from '@pengaduan/core';
import { aLife, type Life } from '@pengaduan/core/testing';
import type { OpenDeadline } from '@pengaduan/deadlines';
import type { Proposed, Store } from '@pengaduan/journal';
import { value } from './world.js';

/** Lives of several complaints and the order in which their events reach the journal. */
export interface Lives {
  readonly lives: ReadonlyArray<Life>;
  readonly turns: ReadonlyArray<number>;
}

export const someLives: fc.Arbitrary<Lives> = fc.record({
  lives: fc.array(aLife, { minLength: 1, maxLength: 5 }),
  turns: fc.array(fc.nat(99), { minLength: 8, maxLength: 40 }),
});

interface Step {
  readonly complaint: string;
  readonly revision: bigint;
  readonly event: Proposed;
}

/** All events of the lives, each complaint's in order, the complaints mixed. */
export const stepsOf = ({ lives, turns }: Lives): ReadonlyArray<Step> => {
  const queues = lives.map(({ events }, n) =>
    events.map((event, at): Step => {
      const { type, version, data } = encodeEvent(event);
      const metadata = { schema: version };
      const id = `${n}/${at}`;
      return { complaint: String(n + 1), revision: BigInt(at), event: { id, type, data, metadata } };
    }),
  );
  const steps: Array<Step> = [];
  for (let turn = 0; queues.some(({ length }) => length > 0); turn++) {
    const waiting = queues.filter(({ length }) => length > 0);
    steps.push(waiting[turns[turn % turns.length]! % waiting.length]!.shift()!);
  }
  return steps;
};

export const append = async ({ journal }: Store, { complaint, revision, event }: Step): Promise<void> => {
  const behind = revision === 0n ? 'no_stream' : revision - 1n;
  await value(journal.append({ stream: `complaint-${complaint}`, revision: behind }, [event]));
};

/** The open deadlines by the complaints themselves, in no order. */
export const openIn = ({ lives }: Lives): ReadonlyArray<OpenDeadline> =>
  lives.flatMap(({ events }, n) => {
    const state = events.reduce(evolve, initial);
    if (state._tag === 'None') return [];
    const { policy, source, stage } = state.value;
    // Where the stage has no agency any more (archived, returned), nothing is open.
    const agency = 'agency' in stage ? stage.agency : undefined;
    return clockNames.flatMap((name) => {
      const deadline = openDeadline(state.value, name);
      if (deadline === undefined) return [];
      const { id, clock, startedAt, limit, due, calendar } = deadline;
      const complaint = String(n + 1);
      return [{ complaint, deadline: id, clock, startedAt, limit, due, calendar, policy, source, agency }];
    });
  });
