import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isNone } from 'fp-ts/lib/Option.js';
import { localDay } from '@pengaduan/calendar';
import { bangkalan, handle } from '@pengaduan/core';
import { contextUnder, receive } from '@pengaduan/core/testing';
import { openSqlite, type SqliteStore } from '@pengaduan/journal-sqlite';
import { evaluate, evaluationJson, openMetrics, readRows, type Row } from '@pengaduan/metrics';
import { afterAll, expect, inject, it } from 'vitest';
import { sqliteMetrics } from '../src/sqlite/index.js';
import { schema } from '../src/sqlite/schema.js';
import { given, must } from './answered.js';
import { someLives, stepsOf, write } from './lives.js';
import { yearIn } from './log.js';
import { day, question } from './question.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-metrics-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);
const open = (file: string): Promise<SqliteStore> =>
  must(openSqlite({ file, synchronous: 'OFF', now: () => 0 }));
const fromNothing = async ({ feed }: SqliteStore): Promise<ReadonlyArray<[string, Row]>> => [
  ...(await must(readRows(feed))).rows,
];

it('the rows in a file are those read from nothing, whoever asked before and whatever was closed meanwhile', () =>
  fc.assert(
    fc.asyncProperty(someLives, fc.array(fc.nat(5), { minLength: 3 }), async (lives, turns) => {
      const file = newFile();
      let store = await open(file);
      const other = await open(file);
      const [a, b] = [await must(sqliteMetrics(store)), await must(sqliteMetrics(other))];
      let mine = a;
      for (const [n, step] of stepsOf(lives).entries()) {
        await write(store, step);
        const turn = turns[n % turns.length];
        if (turn === 0) await Promise.all([given(mine.rows()), given(b.rows())]);
        if (turn === 1) expect([...(await given(b.rows()))]).toEqual(await fromNothing(store));
        if (turn !== 2) continue;
        await store.close();
        store = await open(file);
        mine = await must(sqliteMetrics(store));
      }
      expect([...(await given(mine.rows()))]).toEqual(await fromNothing(store));
      expect([...(await given(b.rows()))]).toEqual(await fromNothing(store));
      await Promise.all([store.close(), other.close()]);
    }),
    { numRuns: 8 * inject('times') },
  ));

it('a question gets the rows of its cohort and the same answer as in memory', async () => {
  const store = await yearIn(await open(newFile()));
  const durable = await must(sqliteMetrics(store));
  const memory = openMetrics(store.feed);
  const all = await fromNothing(store);
  const days = fc.integer({ min: day('2024-12-20'), max: day('2026-04-10') });
  const zone = fc.constantFrom('Asia/Jakarta' as const, 'Asia/Makassar' as const, 'Asia/Jayapura' as const);
  await fc.assert(
    fc.asyncProperty(days, days, days, zone, async (from, to, asOf, zone) => {
      const asked = { ...question, from, to, asOf, zone };
      const rows = [...(await given(durable.rows(asked)))];
      const cohort = all.filter(([, { receivedAt }]) => {
        const received = localDay(receivedAt, zone);
        return received >= from && received <= to && received <= asOf;
      });
      expect(rows).toEqual(cohort);
      expect([...(await given(memory.rows(asked)))]).toEqual(cohort);
      const expected = evaluate(new Map(all).values(), asked);
      expect(await given(durable.evaluate(asked))).toEqual(expected);
      expect(await given(memory.evaluate(asked))).toEqual(expected);
    }),
    { numRuns: 10 * inject('times') },
  );
  const url = new URL('../data/complaint-log-2025.expected.json', import.meta.url);
  const published = JSON.parse(readFileSync(url, 'utf8')) as object;
  expect(evaluationJson(await given(durable.evaluate(question)), question)).toEqual(published);
  await store.close();
});

it('a record of a type that nobody knows is refused, and what came before it is kept', async () => {
  const store = await yearIn(await open(newFile()));
  const metrics = await must(sqliteMetrics(store));
  const before = [...(await given(metrics.rows()))];
  const strange = { id: 'x', type: 'Guessed', data: {}, metadata: { schema: 1 } };
  await must(store.journal.append({ stream: 'complaint-strange', revision: 'no_stream' }, [strange]));
  expect(await metrics.rows()).toMatchObject({ ok: false, failure: { type: 'UnreadableEvent' } });
  const projection = await must(store.projection((await import('../src/sqlite/schema.js')).schema));
  const kept = await must(projection.query((db) => db.all('SELECT complaint FROM metrics_row')));
  expect(kept.length).toBe(before.length);
  await store.close();
});

it('00:00 begins the day of reception, and ends the one before', async () => {
  const store = await open(newFile());
  const environment = { journal: store.journal, context: contextUnder(bangkalan) };
  const midnight = receive('2025-02-03T00:00');
  expect(await handle(environment)(midnight)()).toMatchObject({ _tag: 'Right', right: { _tag: 'Right' } });
  const on = (iso: string) => ({ ...question, from: day(iso), to: day(iso) });
  for (const metrics of [await must(sqliteMetrics(store)), openMetrics(store.feed)]) {
    expect((await given(metrics.rows(on('2025-02-02')))).size).toBe(0);
    expect((await given(metrics.rows(on('2025-02-03')))).size).toBe(1);
    expect((await given(metrics.rows({ ...on('2025-02-03'), zone: 'Asia/Jayapura' }))).size).toBe(1);
    expect((await given(metrics.rows({ ...on('2025-02-04'), asOf: day('2025-02-03') }))).size).toBe(0);
  }
  await store.close();
});

/** A store whose tables somebody changed by hand. */
const changed = async (statement: string): Promise<SqliteStore> => {
  const file = newFile();
  const store = await open(file);
  for (const step of stepsOf(fc.sample(someLives, { numRuns: 1, seed: 7 })[0]!)) await write(store, step);
  await given((await must(sqliteMetrics(store))).rows());
  const tables = await must(store.projection(schema));
  await must(
    handle({ journal: store.journal, context: contextUnder(bangkalan) })(
      receive('2025-02-03T00:00', { complaint: 'later' }),
    ),
  );
  const { scannedTo } = await must(readRows(store.feed));
  if (isNone(scannedTo)) throw new Error('nothing was written');
  const before = await must(tables.checkpoint);
  await must(tables.commit(before, scannedTo.value, (db) => void db.run(statement)));
  await store.close();
  return open(file);
};

it.each(['metrics_row', 'metrics_damaged'])(
  'the tables are made again when somebody dropped %s',
  async (table) => {
    const again = await changed(`DROP TABLE ${table}`);
    const rows = [...(await given((await must(sqliteMetrics(again))).rows()))];
    expect(rows).toEqual(await fromNothing(again));
    expect(rows.length).toBeGreaterThan(0);
    await again.close();
  },
);

it.each([
  ['changed', `UPDATE metrics_history SET stages = replace(stages, 'Received', 'Verified')`, 'proof'],
  ['of another', `UPDATE metrics_history SET nr = -nr`, 'stages'],
  ['gone', `DELETE FROM metrics_history`, 'stages'],
])(
  'a history that is %s is corrupt where it is read, and the figures of now are told',
  async (_, what, column) => {
    const store = await changed(what);
    const metrics = await must(sqliteMetrics(store));
    const failure = { type: 'Corrupt', detail: expect.stringContaining(`column ${column} holds`) as string };
    expect(await metrics.rows()).toMatchObject({ ok: false, failure });
    const all = { ...question, from: day('1900-01-01'), to: day('2199-12-31'), asOf: day('2199-12-31') };
    expect(await metrics.evaluate(all)).toMatchObject({ ok: true });
    const [first] = (await given(openMetrics(store.feed).rows())).values();
    const asOf = localDay(first!.receivedAt, all.zone);
    expect(await metrics.evaluate({ ...all, asOf })).toMatchObject({ ok: false, failure });
    await store.close();
  },
);
