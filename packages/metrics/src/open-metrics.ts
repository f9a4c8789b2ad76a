import type { UnreadableEvent } from '@pengaduan/core';
import { outcome, type Feed, type Outcome, type ReadFailure } from '@pengaduan/journal';
import { evaluate } from './evaluate.js';
import type { Evaluation, Question } from './evaluation.js';
import { noRows, readRows, type Rows } from './rows.js';

/** The feed could not be read, or holds a record that nobody can read. */
export type MetricsFailure = ReadFailure | UnreadableEvent;

/** The read model of the whole store, for services that report. No promise here ever rejects, but for a bug. */
export interface Metrics {
  /** One row for each complaint, by its id, with all that was acknowledged before the call. */
  readonly rows: () => Promise<Outcome<MetricsFailure, Rows['rows']>>;
  /** Kemendagri's two numbers, over the rows as `rows` gives them. */
  readonly evaluate: (question: Question) => Promise<Outcome<MetricsFailure, Evaluation>>;
}

/**
 * The door for people who only know promises. Reads each event once: every call goes on from where the last one ended. What cannot be read is tried again by the
 * next call. Memory: a row for each complaint.
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
  const rows: Metrics['rows'] = () => {
    const mine = turn.then(readOn);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    rows,
    evaluate: async (question) => {
      const read = await rows();
      return read.ok ? { ok: true, value: evaluate(read.value.values(), question) } : read;
    },
  };
};
