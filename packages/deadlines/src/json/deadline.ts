import { formatDay } from '@pengaduan/calendar';
import { formatInstant, policyKey, type Context } from '@pengaduan/core';
import { endOf, type IndexedDeadline } from '../running-deadline.js';
import { explainDue } from './explain-due.js';

const dueJson = ({ due }: IndexedDeadline) =>
  due.type === 'Known'
    ? { dueDay: formatDay(due.day), dueAt: formatInstant(due.at) }
    : { uncovered: due.year };

/**
 * A running deadline as JSON, with all that makes its due: `{ dueDay, dueAt }`, or `{ uncovered: year }` where that
 * year is not covered, and the days that were not counted. What is not known is null.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { deadlineJson, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const found = await index.runningBy(wib('2025-02-28T00:00'))();
 * const days = isRight(found) ? found.right.map((one) => deadlineJson(context, one).startedAt) : [];
 * console.log(days); // [ '2025-02-03T01:00:00.000Z' ]
 */
export const deadlineJson = (context: Context, running: IndexedDeadline) => ({
  complaint: running.complaint,
  agency: running.agency ?? null,
  clock: running.clock,
  deadline: running.deadline,
  end: endOf(context, running) ?? null,
  startedAt: formatInstant(running.startedAt),
  limit: running.limit,
  ...dueJson(running),
  skipped: explainDue(context, running).skipped.map(({ day, reasons }) => ({
    date: formatDay(day),
    reasons,
  })),
  calendar: running.calendar ?? null,
  policy: policyKey(running.policy),
  source: running.source,
});

/** The form of `deadlineJson`. */
export type DeadlineJson = ReturnType<typeof deadlineJson>;
