import { describe, expect, it } from 'vitest';
import { bangkalan, type Command, type Policy } from '@pengaduan/core';
import {
  at,
  contextUnder,
  disposition,
  extend,
  provideData,
  receive,
  requestData,
  wib,
} from '@pengaduan/core/testing';
import { memoryDeadlines, runDue } from '@pengaduan/deadlines';
import { eventsOf, give, world } from './world.js';

// What happens to a deadline while it runs, and that the runner keeps to it.

/** When the runner acts on which deadlines of a clock, looked at every midnight of February 2025. */
const actsOn = async (policy: Policy, clock: string, commands: ReadonlyArray<Command>) => {
  const { store, environment } = world(contextUnder(policy));
  await give(environment, ...commands);
  const run = runDue({ environment, index: memoryDeadlines(store.feed) });
  const acts: Array<string> = [];
  for (let date = 6; date <= 28; date++) {
    const day = `2025-02-${String(date).padStart(2, '0')}`;
    const { done } = await run(wib(`${day}T00:00`))();
    for (const one of done) {
      if (one.clock === clock && one.outcome.type === 'Acted') acts.push(`${one.deadline} ${day}`);
    }
  }
  return { acts, events: await eventsOf(store.feed) };
};

describe('an extension of seven working days, as Malinau allows', () => {
  const malinau = { ...bangkalan, id: 'malinau', allows: { reopening: false, extension: { response: 7 } } };
  it('makes the runner act seven working days later, and not at the due before', async () => {
    expect((await actsOn(malinau, 'response', at.Dispositioned)).acts).toEqual(['response-1 2025-02-18']);
    const extended = [...at.Dispositioned, extend('2025-02-05T08:00', 'response', 7)];
    expect((await actsOn(malinau, 'response', extended)).acts).toEqual(['response-1 2025-02-27']);
  });
});

describe('while the office waits for data, verification', () => {
  const life = [
    receive('2025-02-03T08:00'),
    requestData('2025-02-04T08:00'),
    provideData('2025-02-10T08:00'),
  ];
  const { verification, ...others } = bangkalan.clocks;
  it.each([
    ['restart', 'verification-2 2025-02-14'],
    ['pause', 'verification-2 2025-02-13'],
    ['run', 'verification-1 2025-02-10'],
  ] as const)('under %s is missed as %s', async (pending, act) => {
    const policy = { ...bangkalan, clocks: { ...others, verification: { ...verification!, pending } } };
    // Under `run` it falls due while the office waits: the data that come later find it missed.
    const until = pending === 'run' ? life.slice(0, 2) : life;
    const { acts } = await actsOn(policy, 'verification', until);
    expect(acts).toEqual([pending === 'run' ? 'verification-1 2025-02-07' : act]);
  });
});

describe('a re-disposition to a unit that works six days', () => {
  const puskesmas = { week: 6, closed: [], worked: [] } as const;
  const policy: Policy = {
    ...bangkalan,
    agencies: { puskesmas },
    clocks: { ...bangkalan.clocks, response: { ...bangkalan.clocks.response!, countedBy: 'agency' } },
  };
  it('counts Saturdays from then on, and says so in the fact', async () => {
    const moved = [...at.Dispositioned, disposition('2025-02-04T08:00', 'puskesmas')];
    const { acts, events } = await actsOn(policy, 'response', moved);
    expect(acts).toEqual(['response-2 2025-02-16']);
    const set = events.flatMap((event) =>
      event.type === 'DeadlineSet' && event.clock === 'response' ? [event] : [],
    );
    expect(set.map(({ calendar }) => calendar?.slice(-2))).toEqual(['/5', '/6']);
  });
});
