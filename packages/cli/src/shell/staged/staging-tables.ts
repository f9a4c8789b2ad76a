import type { Corrupt, Unavailable } from '@pengaduan/journal';
import type { Row, TemporaryTables } from '@pengaduan/journal-sqlite';
import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';

/** The temporary tables of an import cannot be made, written or read: its folder is full, or not to be written. */
export interface NotStaged {
  readonly type: 'NotStaged';
  readonly failure: Unavailable | Corrupt;
}

export type Staged<A> = Either<NotStaged, A>;

/** An answer of the temporary tables, with its failure as that of an import. */
export const staged = <A>(answer: Either<Unavailable | Corrupt, A>): Staged<A> =>
  isLeft(answer) ? left({ type: 'NotStaged', failure: answer.left }) : answer;

const pageSize = 1000;

/** The rows of a table in order of `rowid`, which counts from 1, page by page. Ends behind a failure. */
export function* pagesOf(
  tables: TemporaryTables,
  table: string,
): Generator<Staged<ReadonlyArray<Row>>, void, undefined> {
  for (let first = 1; ; first += pageSize) {
    const page = staged(
      tables.use((db) =>
        db.all(`SELECT * FROM ${table} WHERE rowid >= ? AND rowid < ? ORDER BY rowid`, [
          first,
          first + pageSize,
        ]),
      ),
    );
    if (isLeft(page) || page.right.length > 0) yield page;
    if (isLeft(page) || page.right.length < pageSize) return;
  }
}

/** Writes many rows, each given as an array of values for JSON, by one statement over `json_each(?)`. */
export const insertAll = (
  tables: TemporaryTables,
  statement: string,
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
): Staged<void> =>
  rows.length === 0
    ? right(undefined)
    : staged(tables.use((db) => void db.run(statement, [JSON.stringify(rows)])));

/** Orders what a SELECT gives into a table of its own, on disk, and hands it over page by page. */
export function* orderedPages<A>(
  tables: TemporaryTables,
  table: string,
  select: string,
  read: (row: Row) => A,
): Generator<Staged<ReadonlyArray<A>>, void, undefined> {
  const made = staged(tables.use((db) => void db.run(`CREATE TEMP TABLE ${table} AS ${select}`)));
  if (isLeft(made)) return yield made;
  for (const page of pagesOf(tables, table)) yield map((rows: ReadonlyArray<Row>) => rows.map(read))(page);
}
