import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { agencyOf, classificationOf, deadlineStateAt, evolve, initial, stageNames } from '@pengaduan/core';
import { at, wib } from '@pengaduan/core/testing';
import { memoryDeadlines, type IndexedDeadline, type QueuedComplaint } from '@pengaduan/deadlines';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { append, runningIn, someLives, stepsOf, type Lives } from './recorded-lives.js';
import { sqliteStore } from './temporary.js';
import { give, standard, value } from './world.js';

const dueAt = ({ due }: IndexedDeadline): number => (due.type === 'Known' ? due.at : Infinity);

/** Every report as the complaints themselves have it, in the order of the queue. */
const everyReport = (lives: Lives): ReadonlyArray<QueuedComplaint> => {
  const running = runningIn(lives);
  const all = lives.lives.flatMap(({ events }, n): ReadonlyArray<QueuedComplaint> => {
    const state = events.reduce(evolve, initial);
    if (state._tag === 'None') return [];
    const mine = running
      .filter(({ complaint }) => complaint === String(n + 1))
      .sort((a, b) => (dueAt(a) === dueAt(b) ? (a.deadline < b.deadline ? -1 : 1) : dueAt(a) - dueAt(b)));
    const first = mine.map(dueAt).find(Number.isFinite);
    const { stage } = state.value;
    const [agency, classification] = [agencyOf(stage), classificationOf(stage)];
    const complaint = String(n + 1);
    return [{ complaint, firstDue: first, stage: stage.name, agency, classification, running: mine }];
  });
  const place = ({ firstDue }: QueuedComplaint): number => firstDue ?? Number.MAX_VALUE;
  return all.sort((a, b) => place(a) - place(b) || (a.complaint < b.complaint ? -1 : 1));
};

/** What is asked, with instants by chance among the dues. */
const aQuestion = fc.record({
  stages: fc.subarray([...stageNames], { minLength: 1 }),
  pick: fc.nat(),
  withAgency: fc.boolean(),
  is: fc.option(fc.boolean(), { nil: undefined }),
  limit: fc.integer({ min: 1, max: 4 }),
});

it('the queue is what the complaints say of themselves, page by page, in memory and in SQLite', () =>
  fc.assert(
    fc.asyncProperty(someLives, aQuestion, async (lives, { stages, pick, withAgency, is, limit }) => {
      const store = await sqliteStore();
      for (const step of stepsOf(lives)) await append(store, step);
      const all = everyReport(lives);
      const agency = withAgency ? (all[pick % all.length]?.agency ?? 'dlh') : undefined;
      const dues = all.flatMap(({ running }) => running.map(dueAt)).filter(Number.isFinite);
      const at = (dues[pick % Math.max(1, dues.length)] ?? 0) - (pick % 2);
      const overdue = is === undefined ? undefined : { is, at };
      const expected = all
        .filter(({ stage }) => stages.includes(stage))
        .filter((one) => agency === undefined || one.agency === agency)
        .filter(({ running }) => {
          const isMissed = running.some((one) => deadlineStateAt(one, at) === 'missed');
          return is === undefined || is === isMissed;
        });
      for (const index of [memoryDeadlines(store.feed), await value(sqliteDeadlines(store))]) {
        await value(index.catchUp);
        const pages: Array<QueuedComplaint> = [];
        let page: ReadonlyArray<QueuedComplaint> | undefined;
        while (page === undefined || page.length === limit) {
          page = await value(index.queue({ stages, agency, overdue, limit, after: pages.at(-1) }));
          pages.push(...page);
          expect(pages.length).toBeLessThanOrEqual(expected.length);
        }
        expect(pages).toEqual(expected);
      }
      await store.close();
    }),
    { numRuns: 15 * inject('times') },
  ));

it('a report is overdue from the instant of its due on', async () => {
  const store = await sqliteStore();
  await give({ journal: store.journal, context: standard }, ...at.Received);
  const due = wib('2025-02-07T00:00');
  for (const index of [memoryDeadlines(store.feed), await value(sqliteDeadlines(store))]) {
    await value(index.catchUp);
    const overdue = async (instant: number, is: boolean) =>
      (await value(index.queue({ stages: stageNames, overdue: { is, at: instant }, limit: 9 }))).length;
    expect([await overdue(due - 1, true), await overdue(due - 1, false)]).toEqual([0, 1]);
    expect([await overdue(due, true), await overdue(due, false)]).toEqual([1, 0]);
  }
  await store.close();
});
