// @ts-check
// Adding and counting working days: prefix sums against a bare look-up in tables, a walk over a Set and a plugin of dayjs.
import {
  addWorkingDays,
  countWorkingDays,
  formatDay,
  indonesia,
  isWorkingDay,
  parseDay,
} from '@pengaduan/calendar';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import { compare } from './measure/compare.js';

/** @template T @param {import('fp-ts/lib/Either.js').Either<unknown, T>} answer @returns {T} */
const must = (answer) => {
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left));
  return answer.right;
};
const calendar = must(indonesia({ week: 5 }));
const first = must(parseDay('2020-01-01'));
const last = must(parseDay('2027-12-31'));
const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const closed = days.filter((day) => !must(isWorkingDay(calendar, day)));

// The least that an answer can cost: nothing is checked, and a day outside the tables gives nonsense.
const open = Int32Array.from(days.filter((day) => must(isWorkingDay(calendar, day))));
const openUntil = new Int32Array(days.length + 1);
for (const [n, day] of days.entries())
  openUntil[n + 1] = (openUntil[n] ?? 0) + Number(open[openUntil[n] ?? 0] === day);
/** @param {number} start @param {number} n */
const lookedUp = (start, n) => open[(openUntil[start - first + 1] ?? 0) + n - 1] ?? 0;
/** @param {number} from @param {number} to */
const lookedUpBetween = (from, to) => (openUntil[to - first + 1] ?? 0) - (openUntil[from - first + 1] ?? 0);

const closedSet = new Set(closed);
/** @param {number} start @param {number} n */
const walk = (start, n) => {
  let day = start;
  for (let left = n; left > 0;) if (!closedSet.has(++day)) left--;
  return day;
};
/** @param {number} from @param {number} to */
const walkedBetween = (from, to) => {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (!closedSet.has(day)) count++;
  return count;
};

dayjs.extend(businessDays, { holidays: closed.map(formatDay), holidayFormat: 'YYYY-MM-DD' });

// Starts spread over 2020-2026, so that no due day leaves what the decrees cover.
const starts = Array.from({ length: 500 }, (_, i) => first + i * 5);
const pairs = starts.map((from) => ({ from, to: from + 85 }));
const dates = starts.map((day) => dayjs(formatDay(day)));

/** @param {unknown} day Ours, or the plugin's. */
const written = (day) => (typeof day === 'number' ? formatDay(day) : dayjs(String(day)).format('YYYY-MM-DD'));

compare('add 60 working days', written, {
  '@pengaduan/calendar': () => starts.map((day) => must(addWorkingDays(calendar, day, 60))),
  'a bare look-up': () => starts.map((day) => lookedUp(day, 60)),
  'a walk over a Set': () => starts.map((day) => walk(day, 60)),
  'dayjs-business-days2': () => dates.map((date) => date.businessDaysAdd(60)),
});
compare('count working days in 85 days', String, {
  '@pengaduan/calendar': () => pairs.map(({ from, to }) => must(countWorkingDays(calendar, from, to))),
  'a bare look-up': () => pairs.map(({ from, to }) => lookedUpBetween(from, to)),
  'a walk over a Set': () => pairs.map(({ from, to }) => walkedBetween(from, to)),
  // It counts [from, to) where we count (from, to], so it is asked about the days after.
  'dayjs-business-days2': () => dates.map((date) => date.add(86, 'day').businessDiff(date.add(1, 'day'))),
});
