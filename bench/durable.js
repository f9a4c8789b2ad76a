// @ts-check
// Durable `handle` on one SQLite file, by one caller and by many, against a bare INSERT and COMMIT of the same rows for one
// command after the other: what it costs to check, decide and recognise, and what waiting together saves.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardContext } from '@pengaduan/core';
import { cached, memoryStore } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { callersOf } from './handle/callers.js';
import { handleIn, life } from './handle/life.js';
import { turns } from './measure/turns.js';

// The driver of the package itself: nobody else depends on it.
const Libsql = createRequire(new URL('../packages/journal-sqlite/package.json', import.meta.url))('libsql');
const context = standardContext();
// A folder on the disk to be measured may be named: the temporary one may be in memory.
const folder = mkdtempSync(join(process.env['PENGADUAN_BENCH_FOLDER'] ?? tmpdir(), 'pengaduan-bench-'));

/** The records of one life, command by command. */
const recordsOfLife = async () => {
  const { journal } = memoryStore({ now: Date.now });
  const commands = life();
  await handleIn({ journal, context })(commands);
  /** @type {Map<unknown, Array<import('@pengaduan/journal').Recorded>>} */
  const byCommand = new Map(commands.map(({ id }) => [id, []]));
  await journal.load(`complaint-${commands[0]?.complaint}`, {
    initial: null,
    evolve: (_, record) => {
      byCommand.get(record.metadata['command'])?.push(record);
      return { _tag: 'Right', right: null };
    },
  })();
  return [...byCommand.values()];
};

const bareTable = () => {
  const db = new Libsql(join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, checksum BLOB, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL, metadata BLOB NOT NULL, recorded_at INTEGER NOT NULL,
    UNIQUE (stream, revision)) STRICT`);
  return db;
};

const records = await recordsOfLife();
const db = bareTable();
const insert =
  db.prepare(`INSERT INTO events (checksum, stream, revision, id, type, data, metadata, recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
const checksum = Buffer.alloc(32);
let bareLives = 0;
const bare = async (/** @type {number} */ lives) => {
  for (let n = 0; n < lives; n++) {
    const stream = `complaint-${++bareLives}`;
    for (const written of records) {
      db.exec('BEGIN IMMEDIATE');
      for (const { revision, id, type, data, metadata } of written) {
        const [text, about] = [data, metadata].map((value) => Buffer.from(JSON.stringify(value)));
        insert.run([checksum, stream, revision, id, type, text, about, BigInt(Date.now())]);
      }
      db.exec('COMMIT');
    }
  }
  return lives * records.length;
};

const opened = await openSqlite({ file: join(folder, 'complaints.db') })();
if (opened._tag === 'Left') throw new Error(opened.left.type);
const store = opened.right;
const handling = callersOf({ journal: cached(store.journal, { size: 50_000 }), context });

const cell = (/** @type {number | string} */ text) => String(text).padStart(22);
/** @param {{ median: number, least: number, most: number }} values @param {number} digits */
const withSpread = ({ median, least, most }, digits) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}-${most.toFixed(digits)})`;

const measured = await turns(11, {
  'bare commit': () => bare(4),
  '1 caller': () => handling(1, 4),
  '8 callers': () => handling(8, 1),
  '64 callers': () => handling(64, 1),
  '512 callers': () => handling(512, 1),
});
console.log(
  ' '.repeat(14) + ['us of the clock', 'us of the processor', 'times bare rate'].map(cell).join(''),
);
for (const [name, { cpu, wall }] of Object.entries(measured)) {
  const { median, least, most } = wall.quotient;
  const rate = { median: 1 / median, least: 1 / most, most: 1 / least };
  console.log(
    name.padEnd(14) + cell(withSpread(wall, 0)) + cell(withSpread(cpu, 0)) + cell(withSpread(rate, 2)),
  );
}
const above = (measured['1 caller']?.wall.median ?? NaN) - (measured['bare commit']?.wall.median ?? NaN);
console.log(`one caller: a bare commit and ${above.toFixed(0)} us`);
await store.close();
db.close();
rmSync(folder, { recursive: true });
