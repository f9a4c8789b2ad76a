import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { handle, standardContext } from '@pengaduan/core';
import { receive } from '@pengaduan/core/testing';
import { memoryStore, outcome, type Store } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { openMetrics, readRows, type Metrics } from '@pengaduan/metrics';
import { sqliteMetrics } from '../src/sqlite/index.js';
import { question } from './question.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-metrics-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The first and the last year that a command can name: nobody who asks for all means a part of it.
const instants = ['1900-01-02T00:00', '2025-02-03T08:00', '2199-12-30T00:00'];
const receiveOne = async ({ journal }: Store, complaint: string, at: string): Promise<void> => {
  const done = await handle({ journal, context: standardContext() })({ ...receive(at), complaint })();
  if (done._tag === 'Left' || done.right._tag === 'Left') throw new Error(JSON.stringify(done));
};

interface Opened {
  readonly store: Store;
  readonly metrics: Metrics;
  /** How many complaints are in the tables, or have been read from the feed by now, without asking for more. */
  readonly taken: () => Promise<number>;
}

const inMemory = (): Promise<Opened> => {
  const store = memoryStore({ now: () => 0 });
  const seen = new Set<string>();
  const feed: Store['feed'] = {
    ...store.feed,
    read: (range, handler) =>
      store.feed.read(range, (batch) => {
        for (const { stream } of batch.events) seen.add(stream);
        return handler(batch);
      }),
  };
  return Promise.resolve({ store, metrics: openMetrics(feed), taken: () => Promise.resolve(seen.size) });
};

const inFile = async (): Promise<Opened> => {
  const file = join(folder, 'catch-up.db');
  const store = await outcome(openSqlite({ file, synchronous: 'OFF', now: () => 0 }));
  if (!store.ok) throw new Error(store.failure.type);
  const metrics = await outcome(sqliteMetrics(store.value));
  if (!metrics.ok) throw new Error(metrics.failure.type);
  const { schema } = await import('../src/sqlite/schema.js');
  const taken = async (): Promise<number> => {
    const projection = await outcome(store.value.projection(schema));
    if (!projection.ok) throw new Error(projection.failure.type);
    const rows = await outcome(projection.value.query((db) => db.all('SELECT complaint FROM metrics_row')));
    return rows.ok ? rows.value.length : -1;
  };
  return { store: store.value, metrics: metrics.value, taken };
};

describe.each([
  ['in memory', inMemory],
  ['in a file', inFile],
])('the read model %s', (_, open) => {
  it('takes what the journal has when it is told to catch up, and has all rows where no cohort is given', async () => {
    const { store, metrics, taken } = await open();
    expect(await metrics.catchUp()).toEqual({ ok: true, value: undefined });
    expect(await taken()).toBe(0);
    for (const [n, at] of instants.entries()) {
      await receiveOne(store, String(n + 1), at);
      expect(await metrics.catchUp()).toEqual({ ok: true, value: undefined });
      expect(await taken()).toBe(n + 1);
    }
    const all = await outcome(readRows(store.feed));
    expect(await metrics.rows()).toEqual(all.ok && { ok: true, value: all.value.rows });
    expect(await metrics.rows(question)).toMatchObject({ ok: true, value: { size: 1 } });
    await store.close();
    expect(await metrics.catchUp()).toMatchObject({ ok: false, failure: { reason: 'closed' } });
  });
});
