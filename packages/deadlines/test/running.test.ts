import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { deadlinesOf, deadlineStateAt, isRunning } from '@pengaduan/core';
import {
  anInstant,
  at,
  disposition,
  provideData,
  receive,
  requestData,
  respond,
  verify,
  wib,
} from '@pengaduan/core/testing';
import { dueUntil, dueWithin, memoryDeadlines, runDue } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { everyRunning } from './every-running.js';
import { append, someLives, stepsOf } from './recorded-lives.js';
import { give, standard, value, world } from './world.js';

describe('what is to be done', () => {
  it('is what the complaint itself shows at that instant, whatever the runner has noted', async () => {
    let overdue = 0;
    await fc.assert(
      fc.asyncProperty(someLives, fc.array(anInstant, { maxLength: 4 }), async (lives, instants) => {
        const { store } = world();
        for (const step of stepsOf(lives)) await append(store, step);
        const index = memoryDeadlines(store.feed);
        const dues = lives.lives.flatMap(({ events }) =>
          deadlinesOf(events).flatMap(({ due }) => (due.type === 'Known' ? [due.at - 1, due.at] : [])),
        );
        for (const instant of [...instants, ...dues.slice(0, 12)]) {
          for (const [n, { context, events }] of lives.lives.entries()) {
            const list = dueUntil({ context, index })(instant, Infinity, { includeImported: true });
            const own = (await value(list)).filter(({ complaint }) => complaint === String(n + 1));
            const shown = deadlinesOf(events)
              .filter((one) => isRunning(one) && one.due.type === 'Known')
              .map((one) => [one.id, deadlineStateAt(one, instant)]);
            expect(own.map(({ deadline, state }) => [deadline, state]).sort()).toEqual(shown.sort());
            overdue += own.filter(({ state }) => state === 'missed').length;
          }
        }
      }),
      { numRuns: 60 * inject('times') },
    );
    expect(overdue).toBeGreaterThan(10);
  });
});

describe('a complaint that is overdue', () => {
  const morning = async (store: Store, now: string) => {
    const index = memoryDeadlines(store.feed);
    const found = await value(dueWithin({ context: standard, index })(wib(now), 1));
    // The sixty working days towards the Ombudsman run beside.
    return found
      .filter(({ clock }) => clock !== 'ombudsman')
      .map(({ deadline, state, workingDaysOver }) => [deadline, state, workingDaysOver]);
  };
  const run = (over: ReturnType<typeof world>, now: string) =>
    runDue({ ...over, index: memoryDeadlines(over.store.feed) })(wib(now))();

  it('stands on the list alike before and after the runner notes it, until it is answered', async () => {
    const over = world();
    await give(over.environment, ...at.Dispositioned);
    // Due on Monday 17 February; two working days later, on Wednesday morning:
    const before = await morning(over.store, '2025-02-19T07:00');
    await run(over, '2025-02-19T06:00');
    const after = await morning(over.store, '2025-02-19T07:00');
    expect(before).toEqual([
      ['informing-1', 'missed', 12],
      ['response-1', 'missed', 2],
    ]);
    expect(after).toEqual(before);
    expect((await run(over, '2025-02-19T07:00')).done).toEqual([]);
    await give(over.environment, respond('2025-02-19T09:00'));
    expect(await morning(over.store, '2025-02-19T10:00')).toEqual([['informing-1', 'missed', 12]]);
  });
  it('begins afresh with another agency: the new deadline stands for the old one', async () => {
    const over = world();
    await give(over.environment, ...at.Dispositioned);
    await run(over, '2025-02-19T06:00');
    await give(over.environment, disposition('2025-02-19T09:00', 'dlh'));
    expect(await morning(over.store, '2025-02-19T10:00')).toEqual([['informing-1', 'missed', 12]]);
  });
  it('waits under the national limits for its disposition, not for its verification alone', async () => {
    const over = world();
    await give(over.environment, receive('2025-02-03T08:00', { policy: 'nasional' }));
    await run(over, '2025-02-10T08:00');
    await give(over.environment, verify('2025-02-10T09:00'));
    expect(await morning(over.store, '2025-02-10T10:00')).toEqual([['verification-1', 'missed', 2]]);
    await give(over.environment, disposition('2025-02-10T10:30'));
    expect(await morning(over.store, '2025-02-10T11:00')).toEqual([]);
  });
  it('waits for the reporter, and for nobody here, while its data are asked for', async () => {
    const over = world();
    await give(over.environment, receive('2025-02-03T08:00'));
    await run(over, '2025-02-10T08:00');
    await give(over.environment, requestData('2025-02-10T09:00'));
    expect(await morning(over.store, '2025-02-10T10:00')).toEqual([]);
    await give(over.environment, provideData('2025-02-11T09:00'));
    expect(await morning(over.store, '2025-02-13T10:00')).toEqual([['verification-2', 'open', undefined]]);
  });
  it('leaves the list when the complaint ends', async () => {
    const over = world();
    await give(over.environment, ...at.InProcess);
    await run(over, '2025-02-20T00:00');
    expect(await everyRunning(memoryDeadlines(over.store.feed))).toEqual([]);
    expect(await morning(over.store, '2025-02-20T08:00')).toEqual([]);
  });
});
