// @ts-check
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const agencies = ['dinas-pupr', 'dispendukcapil', 'dlh', 'dinkes', 'bapenda', 'satpol-pp', 'kecamatan-socah'];
const categories = ['infrastruktur', 'kependudukan', 'kebersihan', 'pajak', 'ketertiban'];

const [day, hour, minute] = [86_400_000, 3_600_000, 60_000];
const [first, period] = [Date.parse('2025-01-02T08:00:00+07:00'), 270 * day];

/** Numbers from 0 up to 1, the same ones for the same seed: mulberry32. @param {number} seed */
const numbersFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** @param {number} at */
const written = (at) => `${new Date(at + 7 * hour).toISOString().slice(0, 19)}+07:00`;

/** The rows of one complaint, each with its time. @param {number} id @param {number} start @param {() => number} random */
const lifeOf = (id, start, random) => {
  const pick = (/** @type {ReadonlyArray<string>} */ list) => list[Math.floor(random() * list.length)];
  const agency = pick(agencies);
  const verified = start + (1 + random() * 3) * day;
  const dispositioned = verified + (1 + random() * 10) * minute;
  const responded = dispositioned + (1 + random() * 9) * day;
  const again = responded + (1 + random() * 5) * day;
  const closed = again + (1 + random() * 2) * day;
  /** @type {ReadonlyArray<readonly [number, string]>} */
  const rows = [
    [start, `received,reporter,,complaint,${pick(categories)},website,false,${random() < 0.2},`],
    [verified, 'verified,coordinator,,non_supervisory,,,,,'],
    [dispositioned, `dispositioned,coordinator,${agency},,,,,,`],
    [responded, `responded,liaison,${agency},,,,,,initial`],
    [again, `responded,liaison,${agency},,,,,,substantive`],
    [closed, 'closed,coordinator,,,,,,,'],
  ];
  return rows.map(([at, rest]) => ({ at, line: `${id},${written(at)},${rest}\n` }));
};

/**
 * The lines of a log, in order of the day: those of a complaint are spread over weeks.
 * @param {number} complaints
 * @param {number} firstId
 */
function* linesOf(complaints, firstId) {
  const random = numbersFrom(11);
  /** @type {Map<number, Array<{ at: number, line: string }>>} */
  const byDay = new Map();
  yield `${header}\n`;
  let today = 0;
  const until = function* (/** @type {number} */ end) {
    for (; today < end; today++) {
      const rows = (byDay.get(today) ?? []).sort((one, other) => one.at - other.at);
      byDay.delete(today);
      yield rows.map(({ line }) => line).join('');
    }
  };
  for (let nr = 0; nr < complaints; nr++) {
    const start = first + Math.floor((nr / complaints) * period);
    yield* until(Math.floor((start - first) / day));
    for (const row of lifeOf(firstId + nr, start, random)) {
      const on = Math.floor((row.at - first) / day);
      const rows = byDay.get(on);
      if (rows === undefined) byDay.set(on, [row]);
      else rows.push(row);
    }
  }
  yield* until(today + 60);
}

/**
 * Writes a log of so many complaints of six rows each, received over nine months of 2025, the same each time.
 * @param {string} path
 * @param {number} complaints
 * @param {number} [firstId]
 */
export const writeLog = (path, complaints, firstId = 7_000_000) =>
  pipeline(Readable.from(linesOf(complaints, firstId)), createWriteStream(path));
