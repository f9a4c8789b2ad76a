import { beforeEach, describe, expect, it } from 'vitest';
import { bangkalan, policyKey, units, type Environment, type Policy } from '@pengaduan/core';
import { at, contextUnder, extend, permissive, receive, respond, wib } from '@pengaduan/core/testing';
import { remind, runDue, dispatch } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { about, give, world } from '../world.js';
import { outboxOver, passed, post } from './post.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

const reminding = () => {
  const { notices, notify } = post();
  const { outbox, index } = outboxOver(store, environment, notify);
  const on = (now: string, within = 2) => passed(remind({ ...outbox, index, within })(wib(now)));
  return { on, notices, outbox, index };
};

describe('each morning', () => {
  it('tells what falls due within two working days, once', async () => {
    await give(environment, ...at.Dispositioned);
    const { on, notices } = reminding();
    await on('2025-02-12T07:00');
    expect(notices).toEqual([]);
    // Friday 14 February: the response is due on Monday the 17th.
    await on('2025-02-13T07:00');
    expect(notices).toMatchObject([
      {
        type: 'DueSoon',
        key: 'DueSoon:1:response-1@2025-02-17',
        to: { role: 'liaison', agency: 'dinas-pupr' },
        deadline: { clock: 'response' },
      },
    ]);
    await on('2025-02-14T07:00');
    await on('2025-02-17T07:00');
    expect(notices).toHaveLength(1);
  });
  it('tells of what is over from the instant of its due on, and of what is to come before it', async () => {
    await give(environment, ...at.Dispositioned);
    const first = async (now: string) => {
      const { notices, notify } = post();
      const { outbox, index } = outboxOver(store, environment, notify);
      await passed(remind({ ...outbox, index, channel: `at${now.replace(/\D/g, '')}` })(wib(now)));
      return notices.filter((one) => one.key.includes('response-1')).map(({ type }) => type);
    };
    expect(await first('2025-02-17T23:59')).toEqual(['DueSoon']);
    expect(await first('2025-02-18T00:00')).toEqual(['Overdue']);
  });
  it('tells the coordinator what no agency answers for', async () => {
    await give(environment, ...at.Received);
    const { on, notices } = reminding();
    await on('2025-02-04T07:00');
    expect(notices).toMatchObject([{ to: { role: 'coordinator' }, deadline: { clock: 'verification' } }]);
  });
  it('tells again of a deadline that has moved to another day', async () => {
    ({ store, environment } = world(contextUnder(permissive)));
    await give(environment, ...at.Dispositioned);
    const { on, notices } = reminding();
    await on('2025-02-14T07:00');
    await give(environment, extend('2025-02-14T08:00', 'response', 1));
    await on('2025-02-17T07:00');
    expect(notices.map(({ key }) => key)).toEqual([
      'DueSoon:1:response-1@2025-02-17',
      'DueSoon:1:response-1@2025-02-18',
    ]);
  });
  it('says nothing of what was answered, of waits for the reporter, and of a log', async () => {
    await give(environment, ...at.InProcess);
    const log = receive('2025-02-03T08:00', { source: 'log', complaint: '2' });
    await give(environment, log, ...at.Dispositioned.slice(1).map((one) => ({ ...one, complaint: '2' })));
    const { on, notices } = reminding();
    await on('2025-02-14T07:00', 5);
    expect(notices).toEqual([]);
  });
  it('tells what is overdue while no runner has noted it, and not again when one does', async () => {
    await give(environment, ...at.Dispositioned);
    const { on, notices, outbox, index } = reminding();
    await on('2025-02-20T07:00');
    expect(notices).toMatchObject([
      { type: 'Overdue', key: 'Overdue:1:response-1@2025-02-17T17:00:00.000Z' },
    ]);
    await runDue({ environment, index })(wib('2025-02-20T08:00'))();
    await passed(dispatch({ ...outbox, since: wib('2025-02-20T00:00') })());
    expect(notices).toHaveLength(1);
  });
  it('tells what is overdue also where the days to come are not decreed', async () => {
    await give(environment, ...at.Dispositioned);
    const { on, notices } = reminding();
    await on('2028-01-03T07:00');
    expect(notices.map(({ type }) => type)).toEqual(['Overdue']);
  });
  it.each([
    ['answered', respond('2025-02-14T06:59')],
    ['moved', extend('2025-02-14T06:59', 'response', 1)],
  ] as const)('leaves out what is %s between the look and the telling', async (_, meanwhile) => {
    ({ store, environment } = world(contextUnder(permissive)));
    await give(environment, ...at.Dispositioned);
    const { outbox, index, notices } = reminding();
    const first = await index.catchUp();
    await give(environment, meanwhile);
    const stale = { ...index, catchUp: () => Promise.resolve(first) };
    const done = await passed(remind({ ...outbox, index: stale })(wib('2025-02-14T07:00')));
    expect(done.deliveries).toContainEqual({ key: 'DueSoon:1:response-1@2025-02-17', result: 'NotNeeded' });
    expect(notices).toEqual([]);
  });
});

it.each(units)(
  'of a limit in the unit %s is told where it goes by days, and not in the minutes of a step',
  async (unit) => {
    const { response, ...clocks } = bangkalan.clocks;
    const own: Policy = {
      ...bangkalan,
      clocks: { ...clocks, response: { ...response!, limit: { amount: 5, unit } } },
    };
    ({ store, environment } = world(contextUnder(own)));
    await give(environment, ...at.Dispositioned);
    const { on, notices } = reminding();
    await on('2025-03-03T07:00');
    const told = notices.filter(({ key }) => key.includes('response-1')).map(({ type }) => type);
    expect(told).toEqual(unit === 'day' || unit === 'workingDay' ? ['Overdue'] : []);
  },
);

describe('how long before its due a report is told of', () => {
  const six: Policy = { ...bangkalan, id: 'enam', week: 6 };
  const friday = { date: '2025-02-14', name: 'Hari jadi', decree: 'Perbup 1/2025' };
  const closed: Policy = { ...bangkalan, id: 'libur', region: 'Bangkalan', closed: [friday] };
  const ofAgency: Policy = {
    ...bangkalan,
    id: 'dinas',
    agencies: { 'dinas-pupr': { week: 6, closed: [], worked: [] } },
    clocks: { ...bangkalan.clocks, response: { ...bangkalan.clocks.response!, countedBy: 'agency' } },
  };
  /** The first morning on which a report under a policy, whichever is the default, has its reminder. */
  const firstTold = async (own: Policy, ...context: ReadonlyArray<Policy>): Promise<string | undefined> => {
    ({ store, environment } = world(contextUnder(...(context as [Policy]))));
    const [, ...later] = at.Dispositioned;
    await give(environment, receive('2025-02-03T08:00', { policy: policyKey(own) }), ...later);
    const { on, notices } = reminding();
    for (let day = 5; day <= 17; day++) {
      const date = `2025-02-${String(day).padStart(2, '0')}`;
      await on(`${date}T07:00`);
      if (notices.some((one) => one.type === 'DueSoon' && one.deadline.clock === 'response')) return date;
    }
    return undefined;
  };
  it.each([
    ['five days a week', bangkalan, '2025-02-13'],
    ['six days a week', six, '2025-02-12'],
    ['five days a week, and a Friday off', closed, '2025-02-13'],
    ['five days a week, and the agency six', ofAgency, '2025-02-12'],
  ])('is counted by its own policy, whichever is the default: %s', async (_, own, first) => {
    const others = [bangkalan, six, closed, ofAgency].filter((one) => one !== own);
    expect(await firstTold(own, own)).toBe(first);
    for (const other of others) expect(await firstTold(own, other, own), other.id).toBe(first);
  });
  it('is counted by the policy of each, where several are told of on one morning', async () => {
    ({ store, environment } = world(contextUnder(bangkalan, six, closed, ofAgency)));
    const [, ...later] = at.Dispositioned;
    for (const [n, own] of [bangkalan, six, closed, ofAgency].entries()) {
      const all = [receive('2025-02-03T08:00', { policy: policyKey(own) }), ...later];
      await give(environment, ...all.map((command) => about(String(n + 1), command)));
    }
    const { on, notices } = reminding();
    const toldOf = () => notices.map(({ complaint }) => complaint).sort();
    await on('2025-02-12T07:00');
    expect(toldOf()).toEqual(['2', '4']);
    await on('2025-02-13T07:00');
    expect(toldOf()).toEqual(['1', '2', '3', '4']);
  });
});
