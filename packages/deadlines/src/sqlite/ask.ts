import { damageOfText, sources, type ComplaintDamage, type Source } from '@pengaduan/core';
import { integerOf, numberOf, optional, textColumns, textOf, type Reader } from '@pengaduan/journal-sqlite';
import type { LeftAlone } from '../ports.js';
import { dueAtOf, inDueOrder, inOrderOfArrival } from '../running-deadline.js';
import type { Arrival, IndexedDeadline, PlaceInDueOrder } from '../running-deadline.js';
import { complaintColumns, indexedOf, runningColumns } from './row.js';

const running = `SELECT ${runningColumns}, ${complaintColumns}
  FROM deadlines_running AS o JOIN deadlines_complaint AS c ON c.complaint = o.complaint`;

/** The file holds no infinity, and no instant beyond the largest safe integer. */
const bounded = (n: number): number =>
  Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, n));

const notNoted = [0];
const notedOrNot = [0, 1];

/** What is asked for: until when, how many, whose, and behind which place in due order. */
export interface DueQuery {
  readonly until: number;
  readonly limit: number;
  readonly sources: ReadonlyArray<Source>;
  readonly after?: PlaceInDueOrder | undefined;
}

const dueUntil =
  ({ until, limit, sources, after }: DueQuery, noted: ReadonlyArray<number>) =>
  (db: Reader): ReadonlyArray<IndexedDeadline> => {
    const behind = [
      bounded((after && dueAtOf(after)) ?? -Infinity),
      after?.complaint ?? '',
      after?.deadline ?? '',
    ];
    return sources
      .flatMap((source) =>
        noted.flatMap((note) =>
          db.all(
            `${running} WHERE o.source = ? AND o.noted = ? AND o.due_at <= ?
              AND (o.due_at, o.complaint, o.deadline) > (?, ?, ?)
              ORDER BY o.due_at, o.complaint, o.deadline LIMIT ?`,
            [source, note, bounded(until), ...behind, bounded(limit)],
          ),
        ),
      )
      .map(indexedOf)
      .sort(inDueOrder)
      .slice(0, limit);
  };

/** Those that are due until an instant and that the journal has no note of, in the order of their dues. */
export const dueBy = (query: DueQuery) => dueUntil(query, notNoted);

/** Those that are due until an instant, noted or not, in the order of their dues. */
export const runningBy = (query: DueQuery) => dueUntil(query, notedOrNot);

/** Those whose due is not known, by complaint and deadline. Nobody can have noted them. */
export const uncovered =
  (sources: ReadonlyArray<Source>) =>
  (db: Reader): ReadonlyArray<IndexedDeadline> =>
    sources
      .flatMap((source) =>
        db.all(`${running} WHERE o.source = ? AND o.noted = 0 AND o.due_at IS NULL`, [source]),
      )
      .map(indexedOf)
      .sort(inDueOrder);

const countOf = (db: Reader, where: string, params: ReadonlyArray<number>): number => {
  const [row] = db.all(`SELECT count(*) AS n FROM deadlines_running WHERE noted = 0 AND ${where}`, params);
  return row === undefined ? 0 : numberOf(row, 'n');
};

/** What a run at an instant does not look at. */
export const leftAlone =
  (until: number) =>
  (db: Reader): LeftAlone => ({
    imported: countOf(db, `source = 'log' AND due_at <= ?`, [bounded(until)]),
    uncovered: countOf(db, `source IN (${sources.map((one) => `'${one}'`).join()}) AND due_at IS NULL`, []),
  });

/** The first due after an instant that the journal has no note of. */
export const firstDueAfter =
  (instant: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): number | undefined => {
    const first = sources.flatMap((source) =>
      db
        .all(
          `SELECT due_at FROM deadlines_running WHERE source = ? AND noted = 0 AND due_at > ?
            ORDER BY due_at LIMIT 1`,
          [source, bounded(instant)],
        )
        .map((row) => Number(integerOf(row, 'due_at'))),
    );
    return first.length === 0 ? undefined : Math.min(...first);
  };

export const knowsAgency =
  (agency: string) =>
  (db: Reader): boolean =>
    db.all('SELECT 1 FROM deadlines_complaint WHERE agency = ? LIMIT 1', [agency]).length > 0;

/** The reports that came to whoever has them now at or after an instant. */
export const arrivedSince =
  (since: number, sources: ReadonlyArray<Source>) =>
  (db: Reader): ReadonlyArray<Arrival> =>
    db
      .all(
        `SELECT ${textColumns('complaint', 'agency')}, held_since FROM deadlines_complaint
          WHERE held_since >= ? AND source IN (SELECT value FROM json_each(?))`,
        [bounded(since), JSON.stringify(sources)],
      )
      .map((row) => ({
        complaint: textOf(row, 'complaint'),
        agency: optional(row, 'agency', textOf),
        at: numberOf(row, 'held_since'),
      }))
      .sort(inOrderOfArrival);

/** The damage of every complaint that is left out. */
export const damagedIn = (db: Reader): ReadonlyArray<ComplaintDamage> =>
  db
    .all(`SELECT ${textColumns('damage')} FROM deadlines_damaged ORDER BY complaint`)
    .map((row) => damageOfText(textOf(row, 'damage')));

export const calendarsIn = (db: Reader): ReadonlyArray<string> =>
  db
    .all(
      'SELECT DISTINCT CAST(calendar AS BLOB) AS calendar FROM deadlines_running WHERE calendar IS NOT NULL',
    )
    .map((row) => textOf(row, 'calendar'));

const pageSize = 10_000;

/** The next page of those counted by these calendars, behind a complaint and deadline. */
export const pageAfter =
  (last: IndexedDeadline | undefined, calendars: ReadonlyArray<string>) =>
  (db: Reader): ReadonlyArray<IndexedDeadline> =>
    db
      .all(
        `${running} WHERE (o.complaint, o.deadline) > (?, ?) AND o.calendar IN (${calendars.map(() => '?').join()})
          ORDER BY o.complaint, o.deadline LIMIT ${pageSize}`,
        [last?.complaint ?? '', last?.deadline ?? '', ...calendars],
      )
      .map(indexedOf);
