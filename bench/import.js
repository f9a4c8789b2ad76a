// @ts-check
// The import of a log into SQLite, against another checkout of this project in the same run; and over EventStoreDB,
// against the bare client that sends the same events.
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { overEventStoreDb } from './import/over-eventstoredb.js';
import { writeLog } from './import/log.js';

const [complaints = 2000, rounds = 3] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const other = process.argv.slice(2).find((word) => !/^\d+$/.test(word));
const here = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-bench-'));
const log = join(folder, 'log.csv');
await writeLog(log, complaints);

/** What the imports of a checkout cost: wall and processor time in seconds, and the most memory in MiB. */
const importBy = (/** @type {string} */ checkout) => {
  const store = join(folder, `${randomUUID()}.db`);
  const child = fileURLToPath(new URL('./import/measured.js', import.meta.url));
  const ran = spawnSync(process.execPath, [child, checkout, log, store], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${checkout}: ${ran.stderr}`);
  return /** @type {{ wall: number, cpu: number, memory: number }} */ (JSON.parse(ran.stdout));
};

const median = (/** @type {ReadonlyArray<number>} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const cell = (/** @type {string | number} */ text) => String(text).padStart(14);

console.log(
  `Import of ${complaints} complaints, ${complaints * 6} rows, into SQLite, ${rounds} rounds, medians`,
);
console.log(' '.repeat(24) + ['time s', 'processor s', 'memory MiB'].map(cell).join(''));
const checkouts = [here, ...(other === undefined ? [] : [resolve(other)])];
const runs = Array.from({ length: rounds }, (_, round) => {
  const inTurn = round % 2 === 0 ? checkouts : checkouts.toReversed();
  return new Map(inTurn.map((checkout) => [checkout, importBy(checkout)]));
});
for (const checkout of checkouts) {
  const figures = /** @type {const} */ (['wall', 'cpu', 'memory']).map((name) =>
    cell(median(runs.map((run) => run.get(checkout)?.[name] ?? NaN)).toFixed(name === 'memory' ? 0 : 2)),
  );
  console.log((checkout === here ? 'this one' : 'the other').padEnd(24) + figures.join(''));
}
if (other !== undefined) {
  const ratio = (/** @type {'wall' | 'cpu'} */ name) =>
    median(runs.map((run) => (run.get(here)?.[name] ?? NaN) / (run.get(resolve(other))?.[name] ?? NaN)));
  console.log('this / other'.padEnd(24) + cell(ratio('wall').toFixed(2)) + cell(ratio('cpu').toFixed(2)));
}
await overEventStoreDb(folder, complaints, rounds);
rmSync(folder, { recursive: true, force: true });
