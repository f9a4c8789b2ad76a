// @ts-check
// An evaluation from the tables against one full scan that sums the same columns: `node bench/evaluate.js [complaints]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDay, indonesia, parseDay } from '@pengaduan/calendar';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
import { fillMetrics } from './evaluate/fill-metrics.js';
import { alternate } from './measure/alternate.js';

const complaints = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bench-'));

/** @template T @param {Promise<{ ok: true, value: T } | { ok: false, failure: unknown }>} call */
const given = async (call) => {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
/** @param {string} date */
const day = (date) => {
  const read = parseDay(date);
  if (read._tag === 'Left') throw new Error(date);
  return read.right;
};
const calendar = indonesia();
if (calendar._tag === 'Left') throw new Error(calendar.left.type);

const store = await given(outcome(openSqlite({ file: join(folder, 'year.db'), synchronous: 'OFF' })));
const tables = await fillMetrics(store, complaints);
const metrics = await given(outcome(sqliteMetrics(store)));
const year = {
  from: day('2025-01-01'),
  to: day('2025-12-31'),
  zone: /** @type {const} */ ('Asia/Jakarta'),
  denominator: /** @type {const} */ ('allReceived'),
  calendar: calendar.right,
};

const scan = () =>
  given(
    outcome(
      tables.query((db) =>
        db.all(`SELECT count(*) AS n, sum(received_at) AS received, sum(response_at - dispositioned_at) AS ms,
          sum(stage = 'Closed') AS closed, sum(agency = 'dlh') AS agency FROM metrics_row NOT INDEXED`),
      ),
    ),
  );

const cell = (/** @type {number | string} */ text) => String(text).padStart(12);
const compare = async (/** @type {string} */ title, /** @type {() => Promise<unknown>} */ ours) => {
  const { ours: own, theirs, cpu } = await alternate(5, ours, scan);
  console.log(
    title.padEnd(34) + [`${own.toFixed(0)} ms`, `${theirs.toFixed(0)} ms`, cpu.toFixed(1)].map(cell).join(''),
  );
};

console.log(`A year of ${complaints} complaints`);
console.log(' '.repeat(34) + ['evaluation', 'scan', 'processor'].map(cell).join(''));
for (const asOf of [day('2026-03-31'), day('2025-06-30')]) {
  const question = { ...year, asOf };
  const on = `as of ${formatDay(asOf)}`;
  await compare(`whole, ${on}`, () => given(metrics.evaluate(question)));
  await compare(`by agency, ${on}`, () => given(metrics.evaluateBy('agency', question)));
}
console.log(`at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of memory, filling included`);
await store.close();
rmSync(folder, { recursive: true });
