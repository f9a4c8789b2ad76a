import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bangkalan, moments, nasional } from '@pengaduan/core';
import {
  aLifeUnder,
  at,
  contextUnder,
  dispose,
  provideData,
  receive,
  requestData,
  respond,
  verify,
  wib,
} from '@pengaduan/core/testing';
import {
  dueWithin,
  memoryDeadlines,
  runDue,
  stillWaits,
  type DeadlineIndex,
  type MissedDeadline,
} from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { append, someLives, stepsOf } from './recorded-lives.js';
import { sqliteStore } from './temporary.js';
import { waitingIn } from './waiting-in.js';
import { give, standard, value, world } from './world.js';

const kept = (index: DeadlineIndex): Promise<ReadonlyArray<MissedDeadline>> =>
  value(index.missedBy(Infinity, { includeImported: true }));

describe('what was missed and is still to be done', () => {
  it('is what the clocks of the complaint say, whatever happens to it under whatever policy', async () => {
    let waiting = 0;
    await fc.assert(
      fc.asyncProperty(someLives, async (lives) => {
        const { store } = world();
        for (const step of stepsOf(lives)) await append(store, step);
        const index = memoryDeadlines(store.feed);
        await value(index.catchUp);
        const found = await kept(index);
        for (const [n, life] of lives.lives.entries()) {
          const own = found.filter(({ complaint }) => complaint === String(n + 1));
          const still = own.filter((one) => stillWaits(life.context, one)).map(({ deadline }) => deadline);
          expect(still.sort()).toEqual(waitingIn(life));
          expect(new Set(own.map(({ clock }) => clock)).size).toBe(own.length);
          waiting += still.length;
        }
      }),
      { numRuns: 300 },
    );
    expect(waiting).toBeGreaterThan(20);
  });
  it('waits for each moment that a policy may name, and for no other', async () => {
    const { resolution, verification, response, ombudsman } = { ...bangkalan.clocks, ...nasional.clocks };
    if (!resolution || !verification || !response || !ombudsman) throw new Error('no such clocks');
    const underStop = fc.constantFrom(...moments).map((moment) =>
      contextUnder({
        ...bangkalan,
        allows: { ...bangkalan.allows, reopening: true },
        clocks: {
          ombudsman: { ...ombudsman, limit: { amount: 1, unit: 'minute' } },
          response: { ...response, stop: [moment], limit: { amount: 1, unit: 'minute' } },
          resolution: {
            ...resolution,
            ...{ start: ['received'], stop: [moment], limit: { amount: 1, unit: 'minute' } },
          },
          verification: { ...verification, ...{ stop: [moment], limit: { amount: 1, unit: 'minute' } } },
        },
      }),
    );
    await fc.assert(
      fc.asyncProperty(aLifeUnder(underStop), async (life) => {
        const { store } = world();
        for (const step of stepsOf({ lives: [life], turns: [0] })) await append(store, step);
        const index = memoryDeadlines(store.feed);
        await value(index.catchUp);
        const still = (await kept(index)).filter((one) => stillWaits(life.context, one));
        expect(still.map(({ deadline }) => deadline).sort()).toEqual(waitingIn(life));
      }),
      { numRuns: 400 },
    );
  });
  it('is the same in SQLite, after a restart too', () =>
    fc.assert(
      fc.asyncProperty(someLives, async (lives) => {
        const store = await sqliteStore();
        const steps = stepsOf(lives);
        for (const step of steps.slice(0, steps.length / 2)) await append(store, step);
        await value((await value(sqliteDeadlines(store))).catchUp);
        for (const step of steps.slice(steps.length / 2)) await append(store, step);
        const [memory, sqlite] = [memoryDeadlines(store.feed), await value(sqliteDeadlines(store))];
        await Promise.all([value(memory.catchUp), value(sqlite.catchUp)]);
        expect(await kept(sqlite)).toEqual(await kept(memory));
        await store.close();
      }),
      { numRuns: 40 },
    ));
});

describe('a complaint that is overdue', () => {
  const morning = async (store: Store, now: string) => {
    const index = memoryDeadlines(store.feed);
    const found = await value(dueWithin({ context: standard, index })(wib(now), 1));
    return found.map(({ deadline, missed, workingDaysOver }) => [deadline, missed, workingDaysOver]);
  };
  const run = (over: ReturnType<typeof world>, now: string) =>
    runDue({ ...over, index: memoryDeadlines(over.store.feed) })(wib(now))();

  it('stays on the list after the runner noted it, until it is answered', async () => {
    const over = world();
    await give(over.desk, ...at.Dispositioned);
    // Due on Monday 17 February; two working days later, on Wednesday morning:
    const before = await morning(over.store, '2025-02-19T07:00');
    await run(over, '2025-02-19T06:00');
    const after = await morning(over.store, '2025-02-19T07:00');
    expect(before).toEqual([
      ['informing-1', false, 12],
      ['response-1', false, 2],
    ]);
    expect(after).toEqual(before.map(([deadline, , days]) => [deadline, true, days]));
    expect((await run(over, '2025-02-19T07:00')).done).toEqual([]);
    await give(over.desk, respond('2025-02-19T09:00'));
    expect(await morning(over.store, '2025-02-19T10:00')).toEqual([['informing-1', true, 12]]);
  });
  it('begins afresh with another agency: the new deadline stands for the old one', async () => {
    const over = world();
    await give(over.desk, ...at.Dispositioned);
    await run(over, '2025-02-19T06:00');
    await give(over.desk, dispose('2025-02-19T09:00', 'dlh'));
    expect(await morning(over.store, '2025-02-19T10:00')).toEqual([['informing-1', true, 12]]);
  });
  it('waits under the national limits for its disposition, not for its verification alone', async () => {
    const over = world();
    await give(over.desk, receive('2025-02-03T08:00', { policy: 'nasional' }));
    await run(over, '2025-02-10T08:00');
    await give(over.desk, verify('2025-02-10T09:00'));
    expect(await morning(over.store, '2025-02-10T10:00')).toEqual([['verification-1', true, 2]]);
    await give(over.desk, dispose('2025-02-10T10:30'));
    expect(await morning(over.store, '2025-02-10T11:00')).toEqual([]);
  });
  it('waits for the reporter, and for nobody here, while its data are asked for', async () => {
    const over = world();
    await give(over.desk, receive('2025-02-03T08:00'));
    await run(over, '2025-02-10T08:00');
    await give(over.desk, requestData('2025-02-10T09:00'));
    expect(await morning(over.store, '2025-02-10T10:00')).toEqual([]);
    await give(over.desk, provideData('2025-02-11T09:00'));
    expect(await morning(over.store, '2025-02-13T10:00')).toEqual([['verification-2', false, undefined]]);
  });
  it('leaves the list when the complaint ends', async () => {
    const over = world();
    await give(over.desk, ...at.InProcess);
    await run(over, '2025-02-20T00:00');
    expect(await kept(memoryDeadlines(over.store.feed))).toEqual([]);
    expect(await morning(over.store, '2025-02-20T08:00')).toEqual([]);
  });
});
