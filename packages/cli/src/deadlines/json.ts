import { formatDay } from '@pengaduan/calendar';
import { endOf, type DueDeadline, type OpenDeadline } from '@pengaduan/deadlines';
import { formatInstant, policyKey, type Context } from '@pengaduan/core';
import { whyOf } from './explain-due.js';

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
  skipped: whyOf(context, open).skipped.map(({ day, reasons }) => ({ date: formatDay(day), reasons })),
  calendar: open.calendar ?? null,
  policy: policyKey(open.policy),
  source: open.source,
});

/** How a deadline stands: whether its due has come, since how many working days, and whether a fact says so. */
export const overdueJson = ({ overdue, missed, workingDaysOver }: DueDeadline) => ({
  overdue,
  missed,
  workingDaysOver: workingDaysOver ?? null,
});
