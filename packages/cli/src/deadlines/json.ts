import { formatDay } from '@pengaduan/calendar';
import { formatInstant, policyKey, type Context } from '@pengaduan/core';
import { endOf, type OpenDeadline } from '@pengaduan/deadlines';
import { explainDue } from './explain-due.js';

const dueJson = ({ due }: OpenDeadline) =>
  due.type === 'Known'
    ? { dueDay: formatDay(due.day), dueAt: formatInstant(due.at) }
    : { uncovered: due.year };

/** A deadline for a program, with all that makes its due. What is not known is null. */
export const deadlineJson = (context: Context, open: OpenDeadline) => ({
  complaint: open.complaint,
  agency: open.agency ?? null,
  clock: open.clock,
  deadline: open.deadline,
  end: endOf(context, open) ?? null,
  startedAt: formatInstant(open.startedAt),
  limit: open.limit,
  ...dueJson(open),
  skipped: explainDue(context, open).skipped.map(({ day, reasons }) => ({ date: formatDay(day), reasons })),
  calendar: open.calendar ?? null,
  policy: policyKey(open.policy),
  source: open.source,
});
