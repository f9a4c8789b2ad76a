import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { handle, standardContext } from '@pengaduan/core';
import { observe } from '@pengaduan/core/testing';
import { calendarKnownOn, localDay, startOfDay, zones } from '@pengaduan/calendar';
import { openSqlite } from '@pengaduan/journal-sqlite';
import {
  evaluate,
  evaluateBy,
  explain,
  figures,
  groupings,
  type Metrics,
  type Question,
} from '@pengaduan/metrics';
import { afterAll, expect, inject, it } from 'vitest';
import { newestFact } from '../src/newest-fact.js';
import { receivedOutside } from '../src/received-outside.js';
import { sqliteMetrics } from '../src/sqlite/index.js';
import { given, must } from './answered.js';
import { someLives, stepsOf, write } from './lives.js';
import { yearIn } from './log.js';
import { day, question } from './question.js';
import { aWorkedLife } from './worked-life.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-metrics-sql-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const open = () =>
  must(openSqlite({ file: join(folder, `${++files}.db`), synchronous: 'OFF', now: () => 0 }));

// One that covers only some years: durations reach into years that it does not know.
const earlier = calendarKnownOn(day('2021-06-30'));
if (earlier._tag === 'Left') throw new Error(earlier.left.type);
const calendars = [question.calendar, earlier.right];

/** Questions about days on which something happened, the days before and the days after; most about everything. */
const asked = (days: ReadonlyArray<number>): fc.Arbitrary<Question> => {
  const near = fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 }))
    .map(([one, by]) => one + by);
  const mostly = (all: number) =>
    fc.oneof({ weight: 1, arbitrary: near }, { weight: 4, arbitrary: fc.constant(all) });
  return fc.record({
    from: mostly(day('1900-01-01')),
    to: mostly(day('2199-12-31')),
    asOf: near,
    zone: fc.constantFrom(...zones),
    denominator: fc.constantFrom(
      'allReceived' as const,
      'dispositioned' as const,
      'excludingArchived' as const,
    ),
    calendar: fc.constantFrom(...calendars),
  });
};

const worked = fc.array(aWorkedLife, { minLength: 1, maxLength: 6 });
const livesAndQuestions = fc.oneof(worked, someLives).chain((lives) => {
  const days = lives.flatMap((events) => events.map(({ at }) => localDay(at, 'Asia/Makassar')));
  return fc.tuple(fc.constant(lives), fc.array(asked(days), { minLength: 6, maxLength: 6 }));
});

const sameAsRows = async (metrics: Metrics, asking: Question): Promise<void> => {
  const rows = [...(await given(metrics.rows())).values()];
  const evaluation = evaluate(rows, asking);
  expect(await given(metrics.evaluate(asking))).toEqual(evaluation);
  for (const by of groupings) {
    const groups = await given(metrics.evaluateBy(by, asking));
    expect([...groups]).toEqual([...evaluateBy(rows, by, asking)]);
  }
  const all = figures(rows, asking, groupings);
  expect(await given(metrics.figures(asking, groupings))).toEqual(all);
  const agencies = await given(metrics.agencies(asking));
  expect([...agencies.evaluations]).toEqual([...evaluateBy(rows, 'agency', asking)]);
  expect([...agencies.holdings]).toEqual([...all.holdings]);
  const noon = startOfDay(asking.asOf, asking.zone) + 43_200_000;
  expect(await given(metrics.newestFact(noon))).toBe(newestFact(rows, noon));
  const outside = receivedOutside(rows, asking);
  expect(await given(metrics.receivedOutside(asking))).toEqual(outside);
  // Each complaint is counted in the period or outside of it.
  expect(evaluation.received + evaluation.notObserved + outside.before + outside.after).toBe(rows.length);
  for (const number of ['followUp', 'duration', 'limits', 'holdings'] as const) {
    const complaints = explain(number, rows, asking);
    expect(await given(metrics.explain(number, asking))).toEqual({ evaluation, complaints });
  }
};

it('the tables answer as the rows do: any period, day, zone, denominator, calendar and grouping', () =>
  fc.assert(
    fc.asyncProperty(livesAndQuestions, async ([lives, questions]) => {
      const store = await open();
      for (const step of stepsOf(lives)) await write(store, step);
      const metrics = await must(sqliteMetrics(store));
      for (const one of questions) await sameAsRows(metrics, one);
      await store.close();
    }),
    { numRuns: 20 * inject('times') },
  ));

it('also of reports that were not observed yet, by all of the groups they are in', async () => {
  const store = await open();
  const lists = [observe('2025-03-10T08:00', 'Closed'), observe('2025-03-12T08:00', 'InProcess')];
  const commands = [...lists, ...lists].map((one, n) => ({ ...one, complaint: String(n + 1) }));
  const environment = { journal: store.journal, context: standardContext() };
  for (const command of commands) await must(handle(environment)(command));
  const metrics = await must(sqliteMetrics(store));
  const asOf = (iso: string): Question => ({ ...question, asOf: day(iso) });
  for (const iso of ['2025-02-02', '2025-02-03', '2025-03-09', '2025-03-10', '2025-03-12'])
    await sameAsRows(metrics, asOf(iso));
  expect(await given(metrics.evaluate(asOf('2025-03-10')))).toMatchObject({ received: 2, notObserved: 2 });
  await store.close();
});

it('also of the year of 400 complaints, and without a complaint that is damaged', async () => {
  const store = await yearIn(await open());
  const strange = { id: 'x', type: 'Guessed', data: {}, metadata: { schema: 1 } };
  const rows = await given((await must(sqliteMetrics(store))).rows());
  const [[complaint, row] = []] = rows;
  const token = { stream: `complaint-${complaint}`, revision: row!.revision };
  await must(store.journal.append(token, [strange]));
  const metrics = await must(sqliteMetrics(store, { skipDamaged: true }));
  expect((await given(metrics.evaluate(question))).received).toBe(399);
  for (const asOf of ['2025-01-31', '2025-07-14', '2026-03-31']) {
    await sameAsRows(metrics, { ...question, asOf: day(asOf) });
  }
  await store.close();
});
