import { right, type Either } from 'fp-ts/lib/Either.js';
import type { Corrupt, Unavailable } from '@pengaduan/journal';
import { restart } from './checkpoints.js';
import { textOf } from './columns.js';
import type { Connection, Database, Reader } from './database.js';
import { lent } from './lent.js';
import { askAgain, immediate } from './transaction.js';

// No underscore, so that no prefix is the beginning of another; `sqlite` is SQLite's own.
const nameForm = /^(?!sqlite)[a-z][a-z0-9]*$/;

const mistakeIn = (name: string, schema: ReadonlyArray<string>): string | undefined => {
  if (!nameForm.test(name)) return `a projection cannot be named ${name}`;
  const own = new RegExp(`^\\s*CREATE\\s+(UNIQUE\\s+)?(TABLE|INDEX)\\s+${name}_\\w+\\s`, 'i');
  const foreign = schema.find((statement) => !own.test(statement));
  return foreign === undefined ? undefined : `projection ${name} may not run: ${foreign}`;
};

const tablesOf = (db: Reader, prefix: string): ReadonlyArray<string> =>
  db
    .all(
      `SELECT CAST(name AS BLOB) AS name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?`,
      [prefix.length, prefix],
    )
    .map((row) => textOf(row, 'name'));

const remake = (db: Database, name: string, schema: ReadonlyArray<string>, written: string): void => {
  for (const table of tablesOf(db, `${name}_`)) db.run(`DROP TABLE "${table}"`);
  lent(db, ({ run }) => schema.forEach((statement) => run(statement)));
  db.run(
    `INSERT INTO projections (name, schema) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET schema = excluded.schema`,
    [name, written],
  );
  restart(db, name);
};

/** Makes the tables of a projection, unless they were made by the very same statements. */
export const install = (
  db: Connection,
  name: string,
  schema: ReadonlyArray<string>,
): Either<Unavailable | Corrupt, undefined> => {
  const mistake = mistakeIn(name, schema);
  if (mistake !== undefined) throw new RangeError(mistake);
  const written = JSON.stringify(schema);
  const made = 'SELECT 1 FROM projections WHERE name = ? AND schema = ?';
  return immediate<Unavailable, undefined>(
    db,
    () => {
      if (db.all(made, [name, written]).length === 0) remake(db, name, schema, written);
      return right(undefined);
    },
    askAgain,
  );
};
