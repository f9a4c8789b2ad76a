import { outcome, type Feed, type Outcome } from '@pengaduan/journal';
import { intakeOf, isWithin } from './cohort.js';
import { evaluate } from './evaluate.js';
import type { Metrics, MetricsFailure } from './metrics.js';
import { noRows, readRows, type Rows } from './rows.js';

/**
 * The door for people who only know promises. Reads each event once: every call goes on from where the last one ended. What cannot be read is tried again by the
 * next call. Memory: a row for each complaint. `sqliteMetrics` of `@pengaduan/metrics/sqlite` keeps the rows in the file instead.
 *
 * @example
 * const { value } = await openMetrics(store.feed).evaluate(question);
 */
export const openMetrics = (feed: Feed): Metrics => {
  let known = noRows;
  let turn: Promise<unknown> = Promise.resolve();
  const readOn = async (): Promise<Outcome<MetricsFailure, Rows['rows']>> => {
    const read = await outcome(readRows(feed, known));
    if (!read.ok) return read;
    known = read.value;
    return { ok: true, value: known.rows };
  };
  // One after the other, so that those who ask at the same moment do not each read the whole feed.
  const all = (): Promise<Outcome<MetricsFailure, Rows['rows']>> => {
    const mine = turn.then(readOn);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    catchUp: async () => {
      const read = await all();
      return read.ok ? { ok: true, value: undefined } : read;
    },
    rows: async (cohort) => {
      const read = await all();
      if (!read.ok || cohort === undefined) return read;
      const isIn = isWithin(intakeOf(cohort));
      return { ok: true, value: new Map([...read.value].filter(([, row]) => isIn(row))) };
    },
    evaluate: async (question) => {
      const read = await all();
      return read.ok ? { ok: true, value: evaluate(read.value.values(), question) } : read;
    },
  };
};
