import { numberOf, optional, textOf, type Row, type TemporaryTables } from '@pengaduan/journal-sqlite';
import { isLeft } from 'fp-ts/lib/Either.js';
import { insertAll, orderedPages, type Staged } from './staging-tables.js';

/** Why a row was refused. */
export interface Refusal {
  readonly line: number;
  /** For a program: the rejection's type, the failure's, or the column's name. */
  readonly why: string;
  readonly message: string;
  /** The line of the row that it is refused for. */
  readonly because?: number;
}

/** A refusal as it comes; rows of which one sentence is true are told to people together. */
export interface NewRefusal extends Refusal {
  readonly isTogether: boolean;
}

/** Why rows were refused, for people: a complaint that cannot be read has one sentence, however many rows it has. */
export interface RefusedLines {
  readonly message: string;
  /** In order; the first 20 where there are more. */
  readonly lines: ReadonlyArray<number>;
  readonly count: number;
  /** How many rows are refused only because of these. */
  readonly following: number;
}

/** The refused rows of an import, on disk: every row of a file may be one. */
export interface Refusals {
  readonly add: (refusals: ReadonlyArray<NewRefusal>) => Staged<void>;
  /** In order of line, page by page. Nothing may be added any more, and only one of the two be asked. */
  readonly byLine: () => Iterable<Staged<ReadonlyArray<Refusal>>>;
  readonly bySentence: () => Iterable<Staged<ReadonlyArray<RefusedLines>>>;
}

/** The table of the rows that an import refuses. `told_with` is the same for rows that are told as one. */
export const refusalTables = [
  'CREATE TEMP TABLE refused (line INTEGER NOT NULL, why TEXT NOT NULL, message TEXT NOT NULL, told_with TEXT, because INTEGER) STRICT',
];

const insert = `INSERT INTO refused (line, why, message, told_with, because)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`;

const mostLines = 20;

const refusalOf = (row: Row): Refusal => {
  const because = optional(row, 'because', numberOf);
  return {
    line: numberOf(row, 'line'),
    why: textOf(row, 'why'),
    message: textOf(row, 'message'),
    ...(because === undefined ? {} : { because }),
  };
};

/** The refused rows of an import, in the table of `refusalTables`. */
export const refusalsIn = (tables: TemporaryTables): Refusals => {
  const linesOf = (row: Row): ReadonlyArray<number> => {
    const found = tables.use((db) =>
      db.all('SELECT line FROM refused WHERE told_with = ? ORDER BY line LIMIT ?', [
        textOf(row, 'told_with'),
        mostLines,
      ]),
    );
    return isLeft(found) ? [numberOf(row, 'line')] : found.right.map((one) => numberOf(one, 'line'));
  };
  return {
    add: (refusals) =>
      insertAll(
        tables,
        insert,
        refusals.map(({ line, why, message, isTogether, because }) => [
          ...[line, why, message],
          ...[isTogether ? message : null, because ?? null],
        ]),
      ),
    byLine: () =>
      orderedPages(
        tables,
        'told',
        'SELECT line, why, message, because FROM refused ORDER BY line, rowid',
        refusalOf,
      ),
    bySentence: () =>
      orderedPages(
        tables,
        'told',
        `SELECT min(refused.line) AS line, message, told_with, count(*) AS count, coalesce(max(n), 0) AS following
         FROM refused LEFT JOIN (SELECT because AS cause, count(*) AS n FROM refused GROUP BY because) ON cause = refused.line
         WHERE because IS NULL GROUP BY coalesce(told_with, refused.rowid) ORDER BY 1, min(refused.rowid)`,
        (row) => {
          const count = numberOf(row, 'count');
          const lines = count === 1 ? [numberOf(row, 'line')] : linesOf(row);
          return { message: textOf(row, 'message'), lines, count, following: numberOf(row, 'following') };
        },
      ),
  };
};
