import { left, right } from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { none, some } from 'fp-ts/lib/Option.js';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { disposition, receive, verify } from '@pengaduan/core/testing';
import { memoryDeadlines, type IndexedDeadline } from '@pengaduan/deadlines';
import { memoryStore, type Feed, type Recorded } from '@pengaduan/journal';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { everyArrival, everyRunning, sorted } from './every-running.js';
import { append, runningIn, someLives, stepsOf, type Lives } from './recorded-lives.js';
import { sqliteStore } from './temporary.js';
import { give, recordsIn, value, world } from './world.js';

const stored = async (lives: Lives) => {
  const store = memoryStore({ now: () => 0 });
  for (const step of stepsOf(lives)) await append(store, step);
  return store;
};

/** A feed that gives these batches, one a reading. */
const inBatches = (batches: Array<ReadonlyArray<Recorded>>): Feed => ({
  read: (_, handle) => async () => {
    const events = batches.shift() ?? [];
    const last = events.at(-1);
    if (last === undefined || !isNonEmpty(events)) return right(none);
    const handled = await handle({ events, scannedTo: last.position })();
    return handled._tag === 'Left' ? handled : right(some(last.position));
  },
  follow: () => () => Promise.resolve(left({ type: 'Deleted', stream: '', retry: 'never' })),
});

describe('the index', () => {
  it('holds the deadlines that run in the complaints, and nothing else', () =>
    fc.assert(
      fc.asyncProperty(someLives, async (lives) => {
        const index = memoryDeadlines((await stored(lives)).feed);
        await value(index.catchUp);
        expect(await everyRunning(index)).toEqual(sorted(runningIn(lives)));
      }),
      { numRuns: 10 * inject('times') * inject('times') },
    ));
  it('is the same however the events come in batches, and when earlier ones come again', () =>
    fc.assert(
      fc.asyncProperty(
        someLives,
        fc.array(fc.record({ size: fc.nat(20), from: fc.nat(30), to: fc.nat(30) }), { maxLength: 20 }),
        async (lives, cuts) => {
          const records = await recordsIn((await stored(lives)).feed);
          const batches: Array<ReadonlyArray<Recorded>> = [];
          let next = 0;
          for (const { size, from, to } of [...cuts, { size: records.length, from: 0, to: 0 }]) {
            batches.push(records.slice(next, next + size));
            next = Math.min(records.length, next + size);
            // As when two read at once, one behind the other.
            batches.push(records.slice(Math.max(0, next - from), Math.max(0, next - to)));
          }
          const index = memoryDeadlines(inBatches(batches));
          while (batches.length > 0) await value(index.catchUp);
          expect(await everyRunning(index)).toEqual(sorted(runningIn(lives)));
        },
      ),
      { numRuns: 10 * inject('times') * inject('times') },
    ));
  it('in SQLite is the one in memory, at every moment of their lives and after a restart', () =>
    fc.assert(
      fc.asyncProperty(someLives, fc.infiniteStream(fc.nat(9)), async (lives, now) => {
        const store = await sqliteStore();
        const memory = memoryDeadlines(store.feed);
        const first = await value(sqliteDeadlines(store));
        for (const step of stepsOf(lives)) {
          await append(store, step);
          if (now.next().value !== 0) continue;
          await value(memory.catchUp);
          await value(first.catchUp);
          expect(await everyRunning(first)).toEqual(await everyRunning(memory));
          expect(await everyArrival(first)).toEqual(await everyArrival(memory));
        }
        const second = await value(sqliteDeadlines(store));
        const position = await value(second.catchUp);
        expect(position).toEqual(await value(memoryDeadlines(store.feed).catchUp));
        expect(await everyRunning(second)).toEqual(sorted(runningIn(lives)));
        await store.close();
      }),
      { numRuns: 10 * inject('times') },
    ));
});

describe('what is due', () => {
  const pastAndFuture = fc.tuple(someLives, fc.nat(), fc.option(fc.nat(5), { nil: undefined }), fc.boolean());
  it('is the first of what runs and nobody has noted, in due order, in memory and in SQLite', () =>
    fc.assert(
      fc.asyncProperty(pastAndFuture, async ([lives, pick, limit, includeImported]) => {
        const store = await sqliteStore();
        for (const step of stepsOf(lives)) await append(store, step);
        const due = (open: IndexedDeadline) => (open.due.type === 'Known' ? open.due.at : Infinity);
        const everything = runningIn(lives)
          .filter((open) => open.due.type === 'Known' && (includeImported || open.source === 'live'))
          .sort((a, b) => due(a) - due(b) || (a.complaint + a.deadline < b.complaint + b.deadline ? -1 : 1));
        const all = everything.filter(({ noted }) => !noted);
        const until = all.length === 0 ? 0 : due(all[pick % all.length]!);
        const selection = { includeImported, ...(limit === undefined ? {} : { limit }) };
        for (const index of [memoryDeadlines(store.feed), await value(sqliteDeadlines(store))]) {
          await value(index.catchUp);
          const expected = all.filter((open) => due(open) <= until).slice(0, limit ?? all.length);
          expect(await value(index.dueBy(until, selection))).toEqual(expected);
          const next = all.find((open) => due(open) > until);
          const first = await value(index.firstDueAfter(until, { includeImported }));
          expect(first).toEqual(next === undefined ? none : some(due(next)));
          // Asking takes nothing out.
          expect(await value(index.dueBy(until, selection))).toEqual(expected);
          // Page by page, each behind the last of the one before.
          const pages: Array<IndexedDeadline> = [];
          const size = 1 + (pick % 3);
          let page: ReadonlyArray<IndexedDeadline> | undefined;
          while (page === undefined || page.length > 0) {
            const after = pages.at(-1);
            page = await value(index.dueBy(until, { includeImported, limit: size, after }));
            pages.push(...page);
            expect(pages.length).toBeLessThanOrEqual(all.length);
          }
          expect(pages).toEqual(all.filter((open) => due(open) <= until));
          // What is in no such list is told apart.
          const unknown = sorted(runningIn(lives)).filter(({ due }) => due.type === 'Uncovered');
          const meant = unknown.filter(({ source }) => includeImported || source === 'live');
          expect(sorted(await value(index.uncovered({ includeImported })))).toEqual(meant);
          const imported = runningIn(lives).filter(
            (one) => one.source === 'log' && !one.noted && due(one) <= until,
          );
          expect(await value(index.leftAlone(until))).toEqual({
            imported: imported.length,
            uncovered: unknown.length,
          });
          // What the runner has noted still runs.
          expect(await value(index.runningBy(until, selection))).toEqual(
            everything.filter((one) => due(one) <= until).slice(0, limit ?? everything.length),
          );
        }
        await store.close();
      }),
      { numRuns: 15 * inject('times') },
    ));
});

it('two indexes on one file read on from each other', () =>
  fc.assert(
    fc.asyncProperty(someLives, fc.array(fc.boolean(), { minLength: 1 }), async (lives, turns) => {
      const store = await sqliteStore();
      const [a, b] = [await value(sqliteDeadlines(store)), await value(sqliteDeadlines(store))];
      for (const [n, step] of stepsOf(lives).entries()) {
        await append(store, step);
        if (turns[n % turns.length]!) await Promise.all([value(a.catchUp), value(b.catchUp)]);
      }
      await Promise.all([value(a.catchUp), value(b.catchUp)]);
      expect(await everyRunning(b)).toEqual(sorted(runningIn(lives)));
      await store.close();
    }),
    { numRuns: 5 * inject('times') },
  ));

it('a step of five minutes that was done two years late does not stop the index', async () => {
  const { store, environment } = world();
  const steps = [receive('2023-02-03T08:00'), verify('2023-02-03T08:00'), disposition('2025-02-03T08:00')];
  await give(environment, ...steps);
  const index = memoryDeadlines(store.feed);
  await value(index.catchUp);
  expect((await everyRunning(index)).map(({ clock }) => clock)).toEqual([
    'informing',
    'ombudsman',
    'response',
  ]);
});
