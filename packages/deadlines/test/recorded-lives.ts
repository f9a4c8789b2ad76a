import fc from 'fast-check';
import { agencyOf, clockNames, encodeEvent, evolve, initial, runningDeadline } from '@pengaduan/core';
import { aLife, anObservedLife, type Life } from '@pengaduan/core/testing';
import type { IndexedDeadline } from '@pengaduan/deadlines';
import type { Proposed, Store } from '@pengaduan/journal';
import { value } from './world.js';

/** Lives of several complaints and the order in which their events reach the journal. */
export interface Lives {
  readonly lives: ReadonlyArray<Life>;
  readonly turns: ReadonlyArray<number>;
}

export const someLives: fc.Arbitrary<Lives> = fc.record({
  lives: fc.array(fc.oneof(aLife, anObservedLife), { minLength: 1, maxLength: 5 }),
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

/** The running deadlines by the complaints themselves, in no order. */
export const runningIn = ({ lives }: Pick<Lives, 'lives'>): ReadonlyArray<IndexedDeadline> =>
  lives.flatMap(({ events }, n) => {
    const state = events.reduce(evolve, initial);
    if (state._tag === 'None') return [];
    const { policy, source, stage } = state.value;
    return clockNames.flatMap((name) => {
      const deadline = runningDeadline(state.value, name);
      if (deadline === undefined) return [];
      const { id, ordinal: _, extendedBy: __, spent: ___, elapsedBefore: ____, ...running } = deadline;
      const [complaint, revision] = [String(n + 1), BigInt(events.length - 1)];
      return [{ ...running, complaint, deadline: id, revision, policy, source, agency: agencyOf(stage) }];
    });
  });
