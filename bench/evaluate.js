// @ts-check
// An evaluation from the tables against one full scan that sums the same columns: `node bench/evaluate.js [complaints]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
import { fillMetrics } from './evaluate/fill-metrics.js';
import { questionOf2025 } from './evaluate/question.js';
import { alternate } from './measure/alternate.js';
import { given } from './measure/given.js';

const complaints = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bench-'));

const store = await given(outcome(openSqlite({ file: join(folder, 'year.db'), synchronous: 'OFF' })));
const tables = await fillMetrics(store, complaints);
const metrics = await given(outcome(sqliteMetrics(store)));

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
    title.padEnd(44) + [`${own.toFixed(0)} ms`, `${theirs.toFixed(0)} ms`, cpu.toFixed(1)].map(cell).join(''),
  );
};

console.log(`A year of ${complaints} complaints`);
console.log(' '.repeat(44) + ['evaluation', 'scan', 'processor'].map(cell).join(''));
for (const asOf of ['2026-03-31', '2025-06-30']) {
  const question = questionOf2025(asOf);
  const on = `as of ${asOf}`;
  await compare(`whole, ${on}`, () => given(metrics.evaluate(question)));
  await compare(`by kind, ${on}`, () => given(metrics.evaluateBy('kind', question)));
  await compare(`by agency, ${on}`, () => given(metrics.agencies(question)));
  await compare(`all figures by agency, ${on}`, () => given(metrics.figures(question, ['agency'])));
}
console.log(`at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of memory, filling included`);
await store.close();
rmSync(folder, { recursive: true });
