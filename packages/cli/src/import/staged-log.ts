import { numberOf, optional, textOf, type Row, type TemporaryTables } from '@pengaduan/journal-sqlite';
import { separate, zip } from 'fp-ts/lib/ReadonlyArray.js';
import { isLeft, map, right, type Either } from 'fp-ts/lib/Either.js';
import type { Instant } from '@pengaduan/core';
import type { UnreadableRow } from '../log/problem.js';
import { cellOf, type LogLine, type RowSource } from '../log/read-log.js';
import { readRow, type DatedRow } from '../log/read-row.js';
import type { Reading } from '../log/saved/exact-cells.js';
import { dateOrders, type DoubtfulForm } from '../shell/date-orders.js';
import type { DateOrder } from '../shell/local-time.js';
import { dateOf, doubtfulDate, placeRow } from './place-row.js';
import { insertAll, pagesOf, staged, type NotStaged, type Staged } from '../shell/staged/staging-tables.js';

/** One complaint of a log, and where its rows stand: from `first` up to `end`, which is not one of them. */
export interface StagedComplaint {
  readonly complaint: string;
  readonly first: number;
  readonly end: number;
  /** The line of the first of its rows of which it cannot be said when it was; undefined where there is none. */
  readonly undated: number | undefined;
}

/** The rows of a log put together by complaint, on disk. */
export interface StagedLog {
  /** How many rows were read, unreadable ones included. */
  readonly rows: number;
  readonly unreadable: number;
  /** The most rows that a complaint has. */
  readonly longest: number;
  /** When the last of its rows was; before all times where it has none. */
  readonly newest: Instant;
  /** In the order in which the complaints first appear in the file, page by page. */
  readonly complaints: () => Iterable<Staged<ReadonlyArray<StagedComplaint>>>;
  /**
   * Rows of a complaint in order of time, those of the same instant in order of the file: some 500 from `first` on, and
   * all rows of the last one's instant.
   */
  readonly part: (first: number, end: number) => Staged<ReadonlyArray<DatedRow>>;
}

/** The tables of a log while it is imported. */
export const logTables = [
  `CREATE TEMP TABLE read_rows (
    nr INTEGER PRIMARY KEY, complaint TEXT NOT NULL, at INTEGER NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL,
    form TEXT
  ) STRICT`,
  'CREATE TEMP TABLE undated_rows (complaint TEXT NOT NULL, line INTEGER NOT NULL) STRICT',
];

const insert = `INSERT INTO read_rows (complaint, at, line, cells, form)
  SELECT value ->> 0, value ->> 1, value ->> 2, value -> 3, value ->> 4 FROM json_each(?)`;

// Sorted on disk by SQLite, whatever their number. A table made from an ordered SELECT numbers its rows in that order.
const putTogether = [
  'CREATE TEMP TABLE log_rows AS SELECT complaint, at, line, cells FROM read_rows ORDER BY complaint, at, nr',
  'DROP TABLE read_rows',
  'CREATE TEMP TABLE undated AS SELECT complaint, min(line) AS line FROM undated_rows GROUP BY complaint',
  'CREATE UNIQUE INDEX temp.undated_by_complaint ON undated (complaint)',
  `CREATE TEMP TABLE complaints AS
    SELECT complaint, min(rowid) AS first, max(rowid) + 1 AS end,
      (SELECT line FROM undated WHERE undated.complaint = log_rows.complaint) AS undated
    FROM log_rows GROUP BY complaint ORDER BY min(line)`,
];

/** How many rows of a complaint are taken at once: few have more, and all become one append, which has a limit of size. */
export const rowsAtOnce = 500;

const rowOf = (row: Row): DatedRow => {
  const cells: unknown = JSON.parse(textOf(row, 'cells'));
  const isText = (cell: unknown): cell is string => typeof cell === 'string';
  const read = Array.isArray(cells) && cells.every(isText) && readRow({ line: numberOf(row, 'line'), cells });
  if (read === false || isLeft(read)) throw new Error('a row was staged that cannot be read');
  return read.right;
};

const complaintOf = (row: Row): StagedComplaint => ({
  complaint: textOf(row, 'complaint'),
  first: numberOf(row, 'first'),
  end: numberOf(row, 'end'),
  undated: optional(row, 'undated', numberOf),
});

const partOf =
  (tables: TemporaryTables): StagedLog['part'] =>
  (first, end) =>
    staged(
      tables.use((db) => {
        const columns = 'SELECT at, line, cells FROM log_rows WHERE rowid >= ? AND rowid < ?';
        const until = Math.min(first + rowsAtOnce, end);
        const rows = db.all(`${columns} ORDER BY rowid`, [first, until]);
        const last = rows.at(-1);
        const more =
          until === end || last === undefined
            ? []
            : db.all(`${columns} AND at = ? ORDER BY rowid`, [until, end, numberOf(last, 'at')]);
        return [...rows, ...more].map(rowOf);
      }),
    );

/** Takes the rows out again whose date has a form that other dates of the file show to be doubtful. */
const withoutForm = (
  tables: TemporaryTables,
  form: DoubtfulForm,
  dates: DateOrder,
  onUnreadable: OnUnreadable,
): Staged<number> => {
  const table = `rows_${form}`;
  const made = staged(
    tables.use((db) => {
      db.run(`CREATE TEMP TABLE ${table} AS SELECT line FROM read_rows WHERE form = '${form}' ORDER BY line`);
      db.run(`DELETE FROM read_rows WHERE form = '${form}'`);
    }),
  );
  if (isLeft(made)) return made;
  let count = 0;
  for (const page of pagesOf(tables, table)) {
    if (isLeft(page)) return page;
    count += page.right.length;
    const told = onUnreadable(page.right.map((row) => doubtfulDate(numberOf(row, 'line'), form, dates)));
    if (isLeft(told)) return told;
  }
  return right(count);
};

type OnUnreadable = (rows: ReadonlyArray<UnreadableRow>) => Staged<void>;

const insertUndated = `INSERT INTO undated_rows (complaint, line)
  SELECT value ->> 0, value ->> 1 FROM json_each(?)`;

/** The complaint that a line says it is of, and its number; nothing where it says none. */
const complaintOfLine = (line: LogLine): ReadonlyArray<readonly [string, number]> =>
  isLeft(line) ? [] : [[cellOf(line.right, 'tracking_id').trim(), line.right.line]];

/**
 * Puts the rows of a source together by complaint, in the tables of `logTables`. `onUnreadable` is given the rows of which
 * it cannot be said which complaint they belong to, or when. Error: that of the source, or of the tables.
 */
export const stageLog = async <E>(
  tables: TemporaryTables,
  source: RowSource<E>,
  reading: Reading,
  onUnreadable: OnUnreadable,
): Promise<Either<E | NotStaged, StagedLog>> => {
  let [rows, unreadable] = [0, 0];
  const orders = dateOrders(reading.dates);
  for await (const lines of source) {
    if (isLeft(lines)) return lines;
    rows += lines.right.length;
    for (const line of lines.right) {
      const date = dateOf(line);
      if (date !== undefined) orders.see(date);
    }
    const read = lines.right.map((line) => placeRow(line, reading));
    const { left: bad, right: placed } = separate(read);
    const kept = insertAll(
      tables,
      insert,
      placed.map(({ row, form }) => [row.complaint, row.at, row.line, row.cells, form ?? null]),
    );
    if (isLeft(kept)) return kept;
    const undated = insertAll(
      tables,
      insertUndated,
      zip(lines.right, read).flatMap(([line, row]) => (isLeft(row) ? complaintOfLine(line) : [])),
    );
    if (isLeft(undated)) return undated;
    const told = onUnreadable(bad);
    if (isLeft(told)) return told;
    unreadable += bad.length;
  }
  for (const form of ['slashed', 'dateCell'] as const) {
    const taken = orders.isDoubtful(form) ? withoutForm(tables, form, reading.dates, onUnreadable) : right(0);
    if (isLeft(taken)) return taken;
    unreadable += taken.right;
  }
  const ends = staged(
    tables.use((db) => {
      for (const statement of putTogether) db.run(statement);
      const [row] = db.all(
        'SELECT (SELECT max(end - first) FROM complaints) AS longest, (SELECT max(at) FROM log_rows) AS newest',
      );
      const end = (name: string): number | undefined => row && optional(row, name, numberOf);
      return { longest: end('longest') ?? 0, newest: end('newest') ?? -Infinity };
    }),
  );
  if (isLeft(ends)) return ends;
  function* complaints(): Generator<Staged<ReadonlyArray<StagedComplaint>>, void, undefined> {
    for (const page of pagesOf(tables, 'complaints')) {
      yield map((found: ReadonlyArray<Row>) => found.map(complaintOf))(page);
    }
  }
  return right({ rows, unreadable, ...ends.right, complaints, part: partOf(tables) });
};
