// @ts-check
// How each piece of work grows: the same at 1, 10 and 100 times so many complaints, `node bench/growth.js [complaints]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pieces } from './growth/pieces.js';
import { writeLog } from './import/log.js';
import { median } from './measure/median.js';

const least = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(process.env['PENGADUAN_BENCH_FOLDER'] ?? tmpdir(), 'pengaduan-bench-'));
const scales = [1, 10, 100];
const child = fileURLToPath(new URL('./growth/measured.js', import.meta.url));

/** @typedef {{ each: number, memory: number, bytes: number | undefined }} Cost */

/** @param {string} name @param {import('./growth/pieces.js').Place} place @returns {Cost} */
const costOf = (name, place) => {
  const makes = pieces[name]?.makes;
  const made = place[makes ?? 'file'];
  for (const end of ['', '-wal', '-shm']) rmSync(made + end, { force: true });
  const ran = spawnSync(process.execPath, [child, name, JSON.stringify(place)], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${name}: ${ran.stderr}`);
  return { ...JSON.parse(ran.stdout), bytes: makes && statSync(made).size / place.complaints };
};

/** The log of so many complaints, and what the pieces make of it. @param {number} scale */
const placeOf = async (scale) => {
  const complaints = least * scale;
  const path = (/** @type {string} */ name) => join(folder, `${scale}-${name}`);
  const place = { complaints, scale, log: path('log.csv'), store: path('year.db'), file: path('made.db') };
  await writeLog(place.log, complaints);
  return place;
};

/** The medians of three runs; of one where it takes long. @param {string} name @param {import('./growth/pieces.js').Place} place */
const medianCost = (name, place) => {
  const rounds = place.scale === 100 ? 1 : 3;
  const costs = Array.from({ length: rounds }, () => costOf(name, place));
  const of = (/** @type {keyof Cost} */ kind) => median(costs.map((cost) => cost[kind] ?? NaN));
  return { each: of('each'), memory: of('memory'), bytes: of('bytes') };
};

const cells = (/** @type {ReadonlyArray<number | string>} */ values) =>
  values.map((value) => String(value).padStart(9)).join('');
const rounded = (/** @type {number} */ value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

console.log(
  `Logs of ${scales.map((scale) => least * scale).join(', ')} complaints; each column at 1, 10 and 100 times`,
);
console.log(
  ' '.repeat(30) +
    'us of the processor a unit'.padStart(27) +
    '   growth' +
    'MiB at most'.padStart(27) +
    'bytes a complaint'.padStart(27),
);
const places = [];
for (const scale of scales) places.push(await placeOf(scale));
for (const [name, { unit }] of Object.entries(pieces)) {
  const costs = places.map((place) => medianCost(name, place));
  // From 10 to 100 times: what a process needs to get warm would hide it before.
  const growth = Math.log10((costs[2]?.each ?? NaN) / (costs[1]?.each ?? NaN));
  const row = [...costs.map(({ each }) => rounded(each)), growth.toFixed(2)];
  const room = [
    ...costs.map(({ memory }) => memory.toFixed(0)),
    ...costs.map(({ bytes }) => (Number.isNaN(bytes) ? '' : bytes.toFixed(0))),
  ];
  console.log(`${name} (${unit})`.padEnd(40).slice(0, 40) + cells(row) + cells(room));
}
rmSync(folder, { recursive: true });
