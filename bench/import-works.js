// @ts-check
// What the works of an import cost, each alone and warm over the records of one import, and the whole with and without
// writing: `node bench/import-works.js [complaints]`. Microseconds of the processor a complaint.
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeEvent } from '@pengaduan/core';
import { deterministicId, outcome } from '@pengaduan/journal';
import { openReadModels, openSqlite } from '@pengaduan/journal-sqlite';
import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { given } from './measure/given.js';
import { turns } from './measure/turns.js';
import { writeLog } from './import/log.js';

// The driver of the package itself: nobody else depends on it.
const Libsql = createRequire(import.meta.resolve('@pengaduan/journal-sqlite'))('libsql');
const here = fileURLToPath(new URL('..', import.meta.url));
const complaints = Number(process.argv[2] ?? 2_000);
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bench-'));
const [log, one, file] = ['log.csv', 'one.csv', 'imported.db'].map((name) => join(folder, name));
if (log === undefined || one === undefined || file === undefined) throw new Error('no names');
await writeLog(log, complaints);
writeFileSync(one, readFileSync(log, 'utf8').split('\n').slice(0, 2).join('\n'));

/** The processor time of an import in a process of its own, in microseconds. @param {ReadonlyArray<string>} words */
const imported = (...words) => {
  const [path = '', store = '', ...more] = words;
  const child = fileURLToPath(new URL('./import/measured.js', import.meta.url));
  const ran = spawnSync(process.execPath, [child, here, path, store, ...more], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout).cpu * 1e6;
};
const start = imported(one, join(folder, 'one.db'));
const whole = imported(log, file);
const dry = imported(log, join(folder, 'dry.db'), '--dry-run');

const store = await given(outcome(openSqlite({ file })));
let made = 0;
/** @param {(records: ReadonlyArray<import('@pengaduan/journal').Recorded>) => void} take */
const read = async (take) => {
  await store.feed.read({ prefix: 'complaint-', after: none }, ({ events }) => async () => {
    take(events);
    return right(/** @type {const} */ ('continue'));
  })();
  return complaints;
};
// Before any records are kept, which would make garbage dearer to collect.
const ofTheFeed = await turns(3, {
  'reading and proving the records': () => read(() => undefined),
  'the metrics from nothing, that reading among it': async () => {
    const at = join(folder, `metrics-${++made}.db`);
    const models = await given(outcome(openReadModels({ file: at, feed: store.feed, journal: 'works' })));
    await given((await given(outcome(sqliteMetrics(models)))).catchUp());
    await models.close();
    return complaints;
  },
});
/** @type {Array<import('@pengaduan/journal').Recorded>} */
const records = [];
await read((events) => void records.push(...events));
const texts = records.map(({ data, metadata }) => [JSON.stringify(data), JSON.stringify(metadata)]);
const bytes = texts.map((both) => Buffer.from(both.join('')));

/** What has to be done for each record. @param {(record: typeof records[number], n: number) => void} work */
const each = (work) => async () => {
  records.forEach(work);
  return complaints;
};

const ofRecords = await turns(5, {
  'ids of the events': each(({ stream, metadata: { command } }, n) => {
    deterministicId(stream, command ?? '', n % 4);
  }),
  'texts of the events': each(({ data, metadata }, n) => {
    JSON.stringify(data);
    if (metadata['command'] !== records[n - 1]?.metadata['command']) JSON.stringify(metadata);
  }),
  'one SHA-256 a record': each((_, n) => void hash('sha256', bytes[n] ?? '')),
  'bare rows in one table with its index, a commit for 64': async () => {
    const db = new Libsql(join(folder, `bare-${++made}.db`));
    db.exec('PRAGMA journal_mode = WAL');
    db.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, checksum BLOB, stream TEXT, revision INTEGER, id TEXT,
      type TEXT, data BLOB, metadata BLOB, recorded_at INTEGER, UNIQUE (stream, revision)) STRICT`);
    const insert = db.prepare(
      'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, CAST(? AS BLOB), CAST(? AS BLOB), ?)',
    );
    const checksum = Buffer.alloc(32);
    db.exec('BEGIN');
    for (const [n, { stream, revision, id, type }] of records.entries()) {
      if (n % 1_400 === 0) db.exec('COMMIT; BEGIN');
      insert.run([BigInt(n), checksum, stream, revision, id, type, ...(texts[n] ?? []), 1n]);
    }
    db.exec('COMMIT');
    db.close();
    return complaints;
  },
  'decoding the events': each(({ type, data }) => void decodeEvent({ type, version: 1, data })),
});
const line = (/** @type {string} */ name, /** @type {number} */ us) =>
  console.log(name.padEnd(58) + us.toFixed(0).padStart(6));
console.log(`${complaints} complaints, ${records.length} events; us of the processor a complaint`);
line('the whole import', whole / complaints);
line('  of it the start, by the import of one row', start / complaints);
line('a dry run, which writes nothing and builds no metrics', dry / complaints);
for (const [name, { cpu }] of Object.entries({ ...ofRecords, ...ofTheFeed })) line(name, cpu.median);
await store.close();
rmSync(folder, { recursive: true });
