import { some } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { bangkalan } from '@pengaduan/core';
import { at, contextUnder, disposition, receive, wib } from '@pengaduan/core/testing';
import { dueWithin, endOf, memoryDeadlines, runDue } from '@pengaduan/deadlines';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { sqliteStore } from './temporary.js';
import { about, give, standard, value, world } from './world.js';

const morning = async () => {
  const { store, environment } = world();
  await give(environment, ...at.Dispositioned, about('2', receive('2025-02-06T09:00')));
  await give(environment, about('3', receive('2025-02-05T09:00', { source: 'log' })));
  return dueWithin({ context: standard, index: memoryDeadlines(store.feed) });
};
const told = (found: ReadonlyArray<{ readonly complaint: string; readonly deadline: string }>) =>
  found.map(({ complaint, deadline }) => `${complaint} ${deadline}`);

describe('what falls due within working days', () => {
  it('is what is overdue and what falls due until the end of the last of them, worst first', async () => {
    const within = await morning();
    // Monday 10 February; verification of 2 is due on Tuesday, the response of 1 on the Monday after.
    expect(told(await value(within(wib('2025-02-10T07:00'), 0)))).toEqual(['1 informing-1']);
    expect(told(await value(within(wib('2025-02-10T07:00'), 1)))).toEqual([
      '1 informing-1',
      '2 verification-1',
    ]);
    expect(told(await value(within(wib('2025-02-10T07:00'), 4)))).not.toContain('1 response-1');
    expect(told(await value(within(wib('2025-02-10T07:00'), 5)))).toContain('1 response-1');
  });
  it('leaves out what came from a log, unless asked, and gives no more than is wanted', async () => {
    const within = await morning();
    const all = await value(within(wib('2025-02-10T07:00'), 5, { includeImported: true }));
    expect(told(all)).toContain('3 verification-1');
    expect(await value(within(wib('2025-02-10T07:00'), 5, { includeImported: true, limit: 2 }))).toEqual(
      all.slice(0, 2),
    );
  });
  it('is no more than is wanted of all sources together, noted or not, in memory and in a file', async () => {
    const store = await sqliteStore();
    const environment = { journal: store.journal, context: standard };
    for (const [n, source] of (['live', 'log', 'live', 'log'] as const).entries()) {
      const received = receive(`2025-02-0${String(3 + n)}T09:00`, { source });
      await give(environment, about(String(n + 1), received));
    }
    await runDue({ environment, index: memoryDeadlines(store.feed) })(wib('2025-02-07T00:00'))();
    for (const index of [memoryDeadlines(store.feed), await value(sqliteDeadlines(store))]) {
      await value(index.catchUp);
      const running = (limit?: number) =>
        value(index.runningBy(wib('2025-12-31T00:00'), { includeImported: true, ...(limit && { limit }) }));
      const all = await running();
      expect(new Set(all.map(({ source, noted }) => `${source} ${noted}`)).size).toBe(3);
      for (let limit = 1; limit <= all.length; limit++)
        expect(await running(limit)).toEqual(all.slice(0, limit));
      // So is the next due.
      for (const { due, noted } of all) {
        if (noted || due.type !== 'Known') continue;
        const next = index.firstDueAfter(due.at - 1, { includeImported: true });
        expect(await value(next)).toEqual(some(due.at));
      }
    }
    await store.close();
  });
  it('is asked about an agency that a complaint is with, and about no other, in memory and in a file', async () => {
    const store = await sqliteStore();
    await give(
      { journal: store.journal, context: standard },
      ...at.Dispositioned,
      disposition('2025-02-04T08:00', 'dlh'),
    );
    for (const index of [memoryDeadlines(store.feed), await value(sqliteDeadlines(store))]) {
      expect(await value(index.knowsAgency('dlh'))).toBe(false);
      await value(index.catchUp);
      const known = await Promise.all(['dlh', 'dinas-pupr', ''].map((one) => value(index.knowsAgency(one))));
      expect(known).toEqual([true, false, false]);
    }
    await store.close();
  });
  it('cannot be said where the days to come are not decreed', async () => {
    const within = await morning();
    const answer = await within(wib('2027-12-30T07:00'), 5)();
    expect(answer).toEqual({ _tag: 'Left', left: { type: 'NotDecreed', year: 2028, retry: 'never' } });
  });
  it('comes with what happens at its end, as far as the policies are known', async () => {
    const within = await morning();
    const found = await value(within(wib('2025-02-10T07:00'), 60));
    const ends = Object.fromEntries(found.map((open) => [open.clock, endOf(standard, open)]));
    expect(ends).toEqual({
      informing: 'note',
      verification: 'note',
      response: 'note',
      ombudsman: 'forwardToOmbudsman',
    });
    const other = contextUnder({ ...bangkalan, id: 'lain' });
    expect(found.map((open) => endOf(other, open))).toEqual(found.map(() => undefined));
  });
});
