import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { Corrupt, Unavailable } from '@pengaduan/journal';
import { restart } from './checkpoints.js';
import { textOf } from './columns.js';
import type { Connection, Database, Reader } from './database.js';
import { madeBy, tablesIn, type Made } from './made-by.js';
import type { ProjectionDefinition } from './projection.js';
import { beginCounts, countingStatements, hasAllRows } from './row-counts.js';
import { scopedDatabase } from './scoped-database.js';
import { problemError } from './sqlite-problem.js';
import { readTransaction, retryUnknown, writeTransaction } from './transaction.js';

// No underscore, so that `NAME_` is never the beginning of another projection's tables. Names with `sqlite` are SQLite's
// own (https://sqlite.org/lang_createtable.html).
const nameForm = /^(?!sqlite)[a-z][a-z0-9]*$/;

const mistakeIn = (name: string, schema: ReadonlyArray<string>): string | undefined => {
  if (!nameForm.test(name))
    return `a projection is named by lower-case letters and digits, a letter first, and not: ${name}`;
  const isOwn = (statement: string): boolean =>
    madeBy([statement]).some((made) => made.kind !== 'TRIGGER' && made.name.startsWith(`${name}_`));
  const foreign = schema.find((statement) => !isOwn(statement));
  return foreign === undefined
    ? undefined
    : `projection ${name} makes tables and indexes of its own, whose names begin with ${name}_, and not: ${foreign}`;
};

const tablesOf = (db: Reader, prefix: string): ReadonlyArray<string> =>
  db
    .all(
      `SELECT CAST(name AS BLOB) AS name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?`,
      [prefix.length, prefix],
    )
    .map((row) => textOf(row, 'name'));

/** The tables that are looked through when they are opened, and whose rows are counted. */
const checkedIn = ({ schema, provenWhenRead = [] }: ProjectionDefinition): ReadonlyArray<string> =>
  tablesIn(schema).filter((table) => !provenWhenRead.includes(table));

const withCounts = (definition: ProjectionDefinition): ReadonlyArray<string> => [
  ...definition.schema,
  ...countingStatements(definition.name, checkedIn(definition)),
];

const recreate = (db: Database, definition: ProjectionDefinition): void => {
  const { name, schema } = definition;
  for (const table of tablesOf(db, `${name}_`)) db.run(`DROP TABLE "${table}"`);
  scopedDatabase(db, ({ run }) => withCounts(definition).forEach((statement) => run(statement)));
  beginCounts(db, name, checkedIn(definition));
  db.run(
    `INSERT INTO projections (name, schema) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET schema = excluded.schema`,
    [name, JSON.stringify(schema)],
  );
  restart(db, name);
};

/** Whether all tables and indexes are there, and what counts their rows, made by exactly these statements, with their checkpoint. */
const isCurrent = (db: Reader, definition: ProjectionDefinition): boolean => {
  const { name, schema } = definition;
  const sameSchema = 'SELECT 1 FROM projections WHERE name = ? AND schema = ?';
  const isThere = (made: Made): boolean =>
    db.all('SELECT 1 FROM sqlite_schema WHERE name = ?', [made.name]).length > 0;
  return (
    db.all(sameSchema, [name, JSON.stringify(schema)]).length > 0 &&
    db.all('SELECT 1 FROM checkpoints WHERE name = ?', [name]).length > 0 &&
    madeBy(withCounts(definition)).every(isThere)
  );
};

/**
 * Throws where a table that these statements made is damaged: out of order, an index that misses a row, or a row of a
 * `checkedTable` that is not as it was written. It is not made anew, since dropping what is damaged may damage the records.
 */
export const checkTables = (db: Reader, tables: ReadonlyArray<string>): void => {
  const sql = `SELECT 1 FROM pragma_integrity_check(?) WHERE integrity_check <> 'ok' LIMIT 1`;
  for (const table of tables) {
    if (db.all(sql, [table]).length > 0) {
      const what = `table ${table} of a read model is not as it was written`;
      throw problemError('malformed', `${what}; the records may be whole, which pengaduan check says`);
    }
  }
};

/** How the tables stand: not as these statements make them, sound but without some rows, or whole; throws where one is damaged. */
const conditionOf = (db: Reader, definition: ProjectionDefinition): 'other' | 'incomplete' | 'whole' => {
  if (!isCurrent(db, definition)) return 'other';
  const tables = checkedIn(definition);
  checkTables(db, tables);
  return hasAllRows(db, definition.name, tables) ? 'whole' : 'incomplete';
};

/** Whether the tables are there as these statements make them; throws where they are damaged, or have lost rows. */
export const areThere = (db: Reader, definition: ProjectionDefinition): boolean => {
  const condition = conditionOf(db, definition);
  if (condition === 'incomplete')
    throw problemError('malformed', `tables ${definition.name}_* have lost rows`);
  return condition === 'whole';
};

/**
 * Makes the tables of a projection anew, unless they are as these statements make them: also when somebody dropped one.
 * Those that are sound but have lost rows are made anew too, since the journal has what they had. Tables that are right are
 * opened without the write lock.
 */
export const ensureTables = (
  db: Connection,
  definition: ProjectionDefinition,
): Either<Unavailable | Corrupt, undefined> => {
  const mistake = mistakeIn(definition.name, definition.schema);
  if (mistake !== undefined) throw new RangeError(mistake);
  const isWhole = (reader: Reader): boolean => conditionOf(reader, definition) === 'whole';
  const seen = readTransaction(db, isWhole);
  if (isLeft(seen)) return seen;
  if (seen.right) return right(undefined);
  return writeTransaction<Unavailable, undefined>(
    db,
    () => {
      if (!isWhole(db)) recreate(db, definition);
      return right(undefined);
    },
    retryUnknown,
  );
};
