import { formatDay } from '@pengaduan/calendar';
import { formatInstant, policyKey, type Context } from '@pengaduan/core';
import { endOf, type IndexedDeadline } from '@pengaduan/deadlines';
import { explainDue } from './explain-due.js';

const dueJson = ({ due }: IndexedDeadline) =>
  due.type === 'Known'
    ? { dueDay: formatDay(due.day), dueAt: formatInstant(due.at) }
    : { uncovered: due.year };

/** A deadline for a program, with all that makes its due. What is not known is null. */
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
