// @ts-check
// Both read models from nothing, against reading and JSON.parse of the same rows: `node bench/read-models.js [complaints]`;
// of a journal into which one complaint was written after the other, and of one in use, where many are open at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { fillJournal } from './read-models/fill-journal.js';
import { alternate } from './measure/alternate.js';

/** The driver of the journal, which is its own dependency. @type {new (file: string) => Driver} */
const Libsql = createRequire(import.meta.resolve('@pengaduan/journal-sqlite'))('libsql');
/** @typedef {{ position: number, data: ArrayBuffer, metadata: ArrayBuffer }} Row */
/** @typedef {{ all: (params: ReadonlyArray<number>) => ReadonlyArray<Row> }} Statement */
/** @typedef {{ prepare: (sql: string) => Statement, exec: (sql: string) => void, close: () => void }} Driver */
const complaints = Number(process.argv[2] ?? 2_000);
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bench-'));

/** @template T @param {import('fp-ts/lib/TaskEither.js').TaskEither<unknown, T>} call @returns {Promise<T>} */
const must = async (call) => {
  const answer = await call();
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

/** @param {string} title @param {number} open How many complaints are open at once. */
const measure = async (title, open) => {
  const file = join(folder, `${open}.db`);
  const store = await must(openSqlite({ file, synchronous: 'OFF' }));
  const events = await fillJournal(store, complaints, open);

  const bare = () => {
    const db = new Libsql(file);
    const page = db.prepare('SELECT * FROM events WHERE position > ? ORDER BY position LIMIT 256');
    let [last, read] = [0, 0];
    for (;;) {
      const rows = page.all([last]);
      for (const row of rows) {
        JSON.parse(Buffer.from(row.data).toString());
        JSON.parse(Buffer.from(row.metadata).toString());
        last = row.position;
        read += 1;
      }
      if (rows.length === 0) break;
    }
    db.close();
    if (read !== events) throw new Error(`${read} events read instead of ${events}`);
    return Promise.resolve();
  };

  /** Puts the read model back to nothing: what is not as its statements say is made anew. @param {string} name */
  const forget = (name) => {
    const db = new Libsql(file);
    db.exec(`DELETE FROM projections WHERE name = '${name}'`);
    db.close();
  };
  const feed = () =>
    must(store.feed.read({ prefix: 'complaint-', after: none }, () => async () => right('continue')));
  const metrics = async () => {
    forget('metrics');
    const caughtUp = await (await must(sqliteMetrics(store))).catchUp();
    if (!caughtUp.ok) throw new Error(caughtUp.failure.type);
  };
  const deadlines = async () => {
    forget('deadlines');
    await must((await must(sqliteDeadlines(store))).catchUp);
  };

  const cell = (/** @type {number | string} */ text) => String(text).padStart(14);
  const compare = async (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ ours) => {
    const { ours: own, theirs, cpu } = await alternate(5, ours, bare);
    const each = (/** @type {number} */ ms) => `${((ms * 1000) / events).toFixed(1)} us`;
    console.log(name.padEnd(24) + [each(own), each(theirs), cpu.toFixed(2)].map(cell).join(''));
  };

  console.log(`${events} events of ${complaints} complaints, ${title}`);
  console.log(' '.repeat(24) + ['an event', 'bare', 'processor'].map(cell).join(''));
  await compare('the feed alone', feed);
  await compare('metrics', metrics);
  await compare('deadlines', deadlines);
  await compare('both', async () => {
    await metrics();
    await deadlines();
  });
  await compare('both at once', async () => {
    forget('metrics');
    forget('deadlines');
    const [tables, index] = [await must(sqliteMetrics(store)), await must(sqliteDeadlines(store))];
    const [caughtUp] = await Promise.all([tables.catchUp(), must(index.catchUp)]);
    if (!caughtUp.ok) throw new Error(caughtUp.failure.type);
  });
  await store.close();
};

await measure('one after the other', 1);
await measure('500 open at once', 500);
rmSync(folder, { recursive: true });
