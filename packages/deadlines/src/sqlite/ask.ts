import type { Source } from '@pengaduan/core';
import { integerOf, type Reader } from '@pengaduan/journal-sqlite';
import { inDueOrder, type OpenDeadline } from '../open-deadline.js';
import { openDeadlineOf, runningColumns, standingColumns } from './row.js';

const open = `SELECT ${runningColumns}, ${standingColumns}
  FROM deadlines_open AS o JOIN deadlines_complaint AS c ON c.complaint = o.complaint`;

/** Those due until an instant, in due order. */
export const dueBy =
  (until: number, limit: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): ReadonlyArray<OpenDeadline> =>
    sources
      .flatMap((source) =>
        db.all(
          `${open} WHERE o.source = ? AND o.due_at <= ? ORDER BY o.due_at, o.complaint, o.deadline LIMIT ?`,
          [source, until, Number.isFinite(limit) ? limit : -1],
        ),
      )
      .map(openDeadlineOf)
      .sort(inDueOrder)
      .slice(0, limit);

/** The first due instant after this one. */
export const firstDueAfter =
  (instant: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): number | undefined => {
    const first = sources.flatMap((source) =>
      db
        .all('SELECT due_at FROM deadlines_open WHERE source = ? AND due_at > ? ORDER BY due_at LIMIT 1', [
          source,
          instant,
        ])
        .map((row) => Number(integerOf(row, 'due_at'))),
    );
    return first.length === 0 ? undefined : Math.min(...first);
  };

const pageSize = 10_000;

/** The next page of all open deadlines, behind a complaint and deadline. */
export const pageAfter =
  (last: OpenDeadline | undefined) =>
  (db: Reader): ReadonlyArray<OpenDeadline> =>
    db
      .all(
        `${open} WHERE (o.complaint, o.deadline) > (?, ?) ORDER BY o.complaint, o.deadline LIMIT ${pageSize}`,
        [last?.complaint ?? '', last?.deadline ?? ''],
      )
      .map(openDeadlineOf);
