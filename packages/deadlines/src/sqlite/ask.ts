import type { Source } from '@pengaduan/core';
import { integerOf, textOf, type Reader } from '@pengaduan/journal-sqlite';
import type { MissedDeadline } from '../missed.js';
import { inDueOrder, type OpenDeadline } from '../open-deadline.js';
import { missedColumns, missedDeadlineOf, openDeadlineOf, runningColumns, whoseColumns } from './row.js';

const open = `SELECT ${runningColumns}, ${whoseColumns}
  FROM deadlines_open AS o JOIN deadlines_complaint AS c ON c.complaint = o.complaint`;

/** The file holds no infinity, and no instant beyond the largest safe integer. */
const bounded = (n: number): number =>
  Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, n));

/** Those due until an instant, in due order. */
export const dueBy =
  (until: number, limit: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): ReadonlyArray<OpenDeadline> =>
    sources
      .flatMap((source) =>
        db.all(
          `${open} WHERE o.source = ? AND o.due_at <= ? ORDER BY o.due_at, o.complaint, o.deadline LIMIT ?`,
          [source, bounded(until), bounded(limit)],
        ),
      )
      .map(openDeadlineOf)
      .sort(inDueOrder)
      .slice(0, limit);

/** Those missed that were due until an instant, in due order. Few: they go when the complaint ends. */
export const missedBy =
  (until: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): ReadonlyArray<MissedDeadline> =>
    db
      .all(
        `SELECT ${missedColumns}, ${whoseColumns}
          FROM deadlines_missed AS o JOIN deadlines_complaint AS c ON c.complaint = o.complaint
          WHERE o.due_at <= ? AND o.source IN (${sources.map(() => '?').join()})`,
        [bounded(until), ...sources],
      )
      .map(missedDeadlineOf)
      .sort(inDueOrder);

/** The first due instant after this one. */
export const firstDueAfter =
  (instant: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): number | undefined => {
    const first = sources.flatMap((source) =>
      db
        .all('SELECT due_at FROM deadlines_open WHERE source = ? AND due_at > ? ORDER BY due_at LIMIT 1', [
          source,
          bounded(instant),
        ])
        .map((row) => Number(integerOf(row, 'due_at'))),
    );
    return first.length === 0 ? undefined : Math.min(...first);
  };

export const knowsAgency =
  (agency: string) =>
  (db: Reader): boolean =>
    db.all('SELECT 1 FROM deadlines_complaint WHERE agency = ? LIMIT 1', [agency]).length > 0;

export const calendarsIn = (db: Reader): ReadonlyArray<string> =>
  db
    .all('SELECT DISTINCT CAST(calendar AS BLOB) AS calendar FROM deadlines_open WHERE calendar IS NOT NULL')
    .map((row) => textOf(row, 'calendar'));

const pageSize = 10_000;

/** The next page of those counted by these calendars, behind a complaint and deadline. */
export const pageAfter =
  (last: OpenDeadline | undefined, calendars: ReadonlyArray<string>) =>
  (db: Reader): ReadonlyArray<OpenDeadline> =>
    db
      .all(
        `${open} WHERE (o.complaint, o.deadline) > (?, ?) AND o.calendar IN (${calendars.map(() => '?').join()})
          ORDER BY o.complaint, o.deadline LIMIT ${pageSize}`,
        [last?.complaint ?? '', last?.deadline ?? '', ...calendars],
      )
      .map(openDeadlineOf);
