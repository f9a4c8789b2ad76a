import { numberOf, textOf, type Row, type TemporaryTables } from '@pengaduan/journal-sqlite';
import { isLeft, isRight, map, right, type Either } from 'fp-ts/lib/Either.js';
import type { UnreadableRow } from '../log/problem.js';
import type { RowSource } from '../log/read-log.js';
import { readRow, type DatedRow } from '../log/read-row.js';
import { insertAll, pagesOf, staged, type NotStaged, type Staged } from './staging-tables.js';

/** One complaint of a log, and where its rows stand: from `first` up to `end`, which is not one of them. */
export interface StagedComplaint {
  readonly complaint: string;
  readonly first: number;
  readonly end: number;
}

/** The rows of a log put together by complaint, on disk. */
export interface StagedLog {
  /** How many rows were read, unreadable ones included. */
  readonly rows: number;
  readonly unreadable: number;
  /** The most rows that a complaint has. */
  readonly longest: number;
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
    nr INTEGER PRIMARY KEY, complaint TEXT NOT NULL, at INTEGER NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL
  ) STRICT`,
];

const insert = `INSERT INTO read_rows (complaint, at, line, cells)
  SELECT value ->> 0, value ->> 1, value ->> 2, value -> 3 FROM json_each(?)`;

// Sorted on disk by SQLite, whatever their number. A table made from an ordered SELECT numbers its rows in that order.
const putTogether = [
  'CREATE TEMP TABLE log_rows AS SELECT complaint, at, line, cells FROM read_rows ORDER BY complaint, at, nr',
  'DROP TABLE read_rows',
  `CREATE TEMP TABLE complaints AS
    SELECT complaint, min(rowid) AS first, max(rowid) + 1 AS end FROM log_rows GROUP BY complaint ORDER BY min(line)`,
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

/**
 * Puts the rows of a source together by complaint, in the tables of `logTables`. `onUnreadable` is given the rows of which
 * it cannot be said which complaint they belong to, or when. Error: that of the source, or of the tables.
 */
export const stageLog = async <E>(
  tables: TemporaryTables,
  source: RowSource<E>,
  onUnreadable: (rows: ReadonlyArray<UnreadableRow>) => Staged<void>,
): Promise<Either<E | NotStaged, StagedLog>> => {
  let [rows, unreadable] = [0, 0];
  for await (const lines of source) {
    if (isLeft(lines)) return lines;
    rows += lines.right.length;
    const bad: UnreadableRow[] = [];
    const dated: Array<ReadonlyArray<unknown>> = [];
    for (const line of lines.right) {
      if (isLeft(line)) bad.push(line.left);
      else {
        const row = readRow(line.right);
        if (isRight(row)) dated.push([row.right.complaint, row.right.at, row.right.line, row.right.cells]);
        else bad.push({ line: line.right.line, problem: row.left });
      }
    }
    const kept = insertAll(tables, insert, dated);
    if (isLeft(kept)) return kept;
    const told = onUnreadable(bad);
    unreadable += bad.length;
    if (isLeft(told)) return told;
  }
  const longest = staged(
    tables.use((db) => {
      for (const statement of putTogether) db.run(statement);
      const [row] = db.all('SELECT coalesce(max(end - first), 0) AS longest FROM complaints');
      return row === undefined ? 0 : numberOf(row, 'longest');
    }),
  );
  if (isLeft(longest)) return longest;
  function* complaints(): Generator<Staged<ReadonlyArray<StagedComplaint>>, void, undefined> {
    for (const page of pagesOf(tables, 'complaints'))
      yield map((found: ReadonlyArray<Row>) => found.map(complaintOf))(page);
  }
  return right({ rows, unreadable, longest: longest.right, complaints, part: partOf(tables) });
};
