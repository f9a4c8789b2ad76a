import { beforeEach, describe, expect, it } from 'vitest';
import { bangkalan, type Environment } from '@pengaduan/core';
import { at, contextUnder, disposition, receive, reply, verify, wib } from '@pengaduan/core/testing';
import { amendAll, actJson, deadlineJson, dueJson, dueWithin, horizon } from '@pengaduan/deadlines';
import { memoryDeadlines, runDue, runJson } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { knownOn } from './known-on.js';
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
  it('of a limit in minutes, a year that is not decreed or a policy that is not known no day is passed over', async () => {
    // The five minutes to inform the reporter end on a Saturday.
    const friday = '2025-02-07T23:58';
    await give(environment, receive(friday), verify(friday), disposition(friday));
    const index = memoryDeadlines(store.feed);
    await value(index.catchUp);
    const running = await value(index.runningBy(wib('2025-12-31T00:00')));
    const named = (clock: string) => running.find((one) => one.clock === clock)!;
    expect(named('informing')).toMatchObject({
      limit: { unit: 'minute' },
      due: { at: wib('2025-02-08T00:03') },
    });
    expect(deadlineJson(standard, named('informing')).skipped).toEqual([]);
    const response = named('response');
    expect(deadlineJson(standard, response).skipped).not.toEqual([]);
    const uncovered = deadlineJson(standard, { ...response, due: { type: 'Uncovered', year: 2028 } });
    expect(uncovered).toMatchObject({ uncovered: 2028, skipped: [] });
    expect(uncovered).not.toHaveProperty('dueAt');
    const foreign = deadlineJson(contextUnder({ ...bangkalan, id: 'lain' }), response);
    expect(foreign).toMatchObject({ end: null, skipped: [], policy: 'bangkalan@1' });
  });
  it('a list of what falls due says what was asked, and how each of them stands', async () => {
    await give(environment, ...at.Dispositioned);
    const [now, within] = [wib('2025-02-19T07:00'), 1];
    const found = await value(
      dueWithin({ context: standard, index: memoryDeadlines(store.feed) })(now, within),
    );
    const until = horizon(standard, now, within);
    if (until.type === 'Uncovered') throw new Error('2025 is decreed');
    const { deadlines, minuteLimits, ...question } = dueJson(
      standard,
      { at: now, within, until },
      { deadlines: found, uncovered: [] },
    );
    expect(question).toEqual({
      at: '2025-02-19T00:00:00.000Z',
      ...{ within: 1, until: '2025-02-20', uncovered: [] },
    });
    expect(minuteLimits).toMatchObject([{ clock: 'informing', state: 'missed' }]);
    expect(deadlines).toMatchObject([
      { clock: 'response', state: 'missed', workingDaysOver: 2, agency: 'dinas-pupr', end: 'note' },
    ]);
  });
  it('a run says when it was, what a decree moved, and what was done', async () => {
    const context = knownOn('2025-08-06', bangkalan);
    const august = '2025-08-05T09:00';
    const commands = [receive(august), verify(august), disposition(august)];
    await give({ ...environment, context }, ...commands);
    const index = memoryDeadlines(store.feed);
    const now = wib('2025-08-20T00:00');
    const { moved } = await amendAll({ environment, index })(now)();
    const { done } = await runDue({ environment, index })(now)();
    const json = runJson(standard, now, { moved, done }, 'id');
    expect(json).toMatchObject({
      at: '2025-08-19T17:00:00.000Z',
      amended: [{ complaint: '1', moved: [{ type: 'DeadlineMoved' }, { type: 'DeadlineMoved' }] }],
      done: [{ complaint: '1', clock: 'informing', doneAt: '2025-08-19T17:00:00.000Z' }],
    });
  });
  it('an act that fails says which failure it was, and whether to try it again', async () => {
    await give(environment, ...at.Pending);
    const index = memoryDeadlines(store.feed);
    const { done } = await runDue({ environment, index })(wib('2025-02-18T00:00'))();
    const failure = { type: 'Deleted', stream: 'complaint-1', retry: 'never' } as const;
    const outcome = (lang: 'id' | 'en') =>
      actJson(standard, { ...done[0]!, outcome: { type: 'Failed', failure } }, lang).outcome;
    const message = expect.stringMatching(/\.$/) as string;
    expect(outcome('id')).toEqual({
      type: 'Failed',
      failure: { type: 'Deleted', message, retry: 'never' },
    });
    expect(outcome('id')).not.toEqual(outcome('en'));
  });
});
