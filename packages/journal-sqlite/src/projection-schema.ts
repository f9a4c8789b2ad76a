import { right, type Either } from 'fp-ts/lib/Either.js';
import type { Corrupt, Unavailable } from '@pengaduan/journal';
import { restart } from './checkpoints.js';
import { textOf } from './columns.js';
import type { Connection, Database, Reader } from './database.js';
import { scopedDatabase } from './scoped-database.js';
import { retryUnknown, writeTransaction } from './transaction.js';

// No underscore, so that `NAME_` is never the beginning of another projection's tables. Names with `sqlite` are SQLite's
// own (https://sqlite.org/lang_createtable.html).
const nameForm = /^(?!sqlite)[a-z][a-z0-9]*$/;

const mistakeIn = (name: string, schema: ReadonlyArray<string>): string | undefined => {
  if (!nameForm.test(name)) return `a projection cannot be named ${name}`;
  const ownStatement = new RegExp(`^\\s*CREATE\\s+(UNIQUE\\s+)?(TABLE|INDEX)\\s+${name}_\\w+\\s`, 'i');
  const foreign = schema.find((statement) => !ownStatement.test(statement));
  return foreign === undefined ? undefined : `projection ${name} may not run: ${foreign}`;
};

const tablesOf = (db: Reader, prefix: string): ReadonlyArray<string> =>
  db
    .all(
      `SELECT CAST(name AS BLOB) AS name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?`,
      [prefix.length, prefix],
    )
    .map((row) => textOf(row, 'name'));

const recreate = (db: Database, name: string, schema: ReadonlyArray<string>, schemaJson: string): void => {
  for (const table of tablesOf(db, `${name}_`)) db.run(`DROP TABLE "${table}"`);
  scopedDatabase(db, ({ run }) => schema.forEach((statement) => run(statement)));
  db.run(
    `INSERT INTO projections (name, schema) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET schema = excluded.schema`,
    [name, schemaJson],
  );
  restart(db, name);
};

/** Makes the tables of a projection anew, unless they were made by exactly these statements. */
export const ensureTables = (
  db: Connection,
  name: string,
  schema: ReadonlyArray<string>,
): Either<Unavailable | Corrupt, undefined> => {
  const mistake = mistakeIn(name, schema);
  if (mistake !== undefined) throw new RangeError(mistake);
  const schemaJson = JSON.stringify(schema);
  const sameSchema = 'SELECT 1 FROM projections WHERE name = ? AND schema = ?';
  return writeTransaction<Unavailable, undefined>(
    db,
    () => {
      if (db.all(sameSchema, [name, schemaJson]).length === 0) recreate(db, name, schema, schemaJson);
      return right(undefined);
    },
    retryUnknown,
  );
};
