import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, reply, wib } from '@pengaduan/core/testing';
import { actJson, deadlineJson, memoryDeadlines, runDue } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { give, standard, value, world } from './world.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

describe('deadlines and acts as JSON', () => {
  it('a running deadline says what its end does, since when it runs and by when, and which days it passes over', async () => {
    await give(environment, ...at.Pending);
    const index = memoryDeadlines(store.feed);
    await value(index.catchUp);
    const running = await value(index.runningBy(wib('2025-03-31T00:00')));
    expect(running.map((one) => deadlineJson(standard, one))).toMatchObject([
      {
        complaint: '1',
        agency: null,
        clock: 'data',
        deadline: 'data-1',
        end: 'archive',
        limit: { amount: 10, unit: 'workingDay' },
        dueAt: '2025-02-17T17:00:00.000Z',
        dueDay: '2025-02-17',
      },
    ]);
    expect(deadlineJson(standard, running[0]!).skipped.map(({ date }) => date)).toEqual([
      '2025-02-08',
      '2025-02-09',
      '2025-02-15',
      '2025-02-16',
    ]);
  });
  it('an act says what it did, with the deadline as it stood', async () => {
    await give(environment, ...at.Pending);
    const { done } = await runDue({ environment, index: memoryDeadlines(store.feed) })(
      wib('2025-02-18T00:00'),
    )();
    expect(done.map((one) => actJson(standard, one, 'id'))).toMatchObject([
      { complaint: '1', deadline: 'data-1', outcome: { type: 'Acted', what: 'ComplaintArchived' } },
    ]);
  });
  it('an act that is refused says why, in the language that was asked for', async () => {
    await give(environment, ...at.Dispositioned, reply('2025-02-03T09:20'));
    const runner = { environment, index: memoryDeadlines(store.feed) };
    const { done } = await runDue(runner)(wib('2025-02-03T09:10'))();
    expect(done.map((one) => actJson(standard, one, 'en').outcome)).toEqual([
      {
        type: 'Refused',
        rejection: {
          type: 'OutOfOrder',
          at: '2025-02-03T02:10:00.000Z',
          last: '2025-02-03T02:20:00.000Z',
          message: expect.stringMatching(/\.$/) as string,
        },
      },
    ]);
  });
});
