import { numberOf, textColumns, textOf, type Reader } from '@pengaduan/journal-sqlite';
import { inQueueOrder, queued, type QueuedComplaint, type QueueQuestion } from '../queue.js';
import { heldOf } from './held.js';
import { noDue } from './row.js';

// `missed` of `deadlineStateAt` of core, in SQL; a property compares the two.
const missed = `EXISTS (SELECT 1 FROM deadlines_running AS o
  WHERE o.complaint = c.complaint AND o.kind = 'limit' AND o.due_at <= ?)`;

/** The first of the queue that a question asks for. Each stage is read in its order, so that it ends with the page. */
export const queueIn =
  ({ stages, agency, overdue, limit, after }: QueueQuestion) =>
  (db: Reader): ReadonlyArray<QueuedComplaint> => {
    const ofAgency = agency === undefined ? [] : [agency];
    // What is overdue has a due that has passed: the rest need not be looked at.
    const until = overdue?.is === true ? overdue.at : noDue;
    const behind = after === undefined ? [-noDue, ''] : [after.firstDue ?? noDue, after.complaint];
    const places = stages
      .flatMap((stage) =>
        db.all(
          `SELECT ${textColumns('c.complaint')}, c.first_due FROM deadlines_complaint AS c
            WHERE c.stage = ? AND (c.first_due, c.complaint) > (?, ?) AND c.first_due <= ?
            ${agency === undefined ? '' : 'AND c.agency = ?'}
            ${overdue === undefined ? '' : `AND ${overdue.is ? '' : 'NOT'} ${missed}`}
            ORDER BY c.first_due, c.complaint LIMIT ?`,
          [
            ...[stage, ...behind, until],
            ...[...ofAgency, ...(overdue === undefined ? [] : [overdue.at]), limit],
          ],
        ),
      )
      .map((row) => {
        const due = numberOf(row, 'first_due');
        return { complaint: textOf(row, 'complaint'), firstDue: due === noDue ? undefined : due };
      })
      .sort(inQueueOrder)
      .slice(0, limit);
    const { complaints, running } = heldOf(db, new Set(places.map(({ complaint }) => complaint)));
    return places.flatMap(({ complaint }) => {
      const one = complaints.get(complaint);
      return one === undefined ? [] : [queued(complaint, one, [...(running.get(complaint)?.values() ?? [])])];
    });
  };
