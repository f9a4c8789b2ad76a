import { textColumns, textOf } from './columns.js';
import type { Reader, Row } from './database.js';
import { problemError } from './sqlite-problem.js';

const namesIn = (db: Reader, source: string): ReadonlyArray<string> =>
  db
    .all(`SELECT ${textColumns('name')} FROM ${source}`)
    .map((row) => textOf(row, 'name'))
    .sort();

/**
 * The row of a name, undefined where there is none. A row that is there, and is only not found because its name is damaged
 * in the index, would look like one that was never written: so before saying that there is none, the few names of the
 * table are compared with those of its index.
 */
export const namedRow = (
  db: Reader,
  table: 'checkpoints' | 'leases',
  columns: string,
  name: string,
): Row | undefined => {
  const [row] = db.all(`SELECT ${columns} FROM ${table} WHERE name = ?`, [name]);
  if (row !== undefined) return row;
  const inTable = namesIn(db, `${table} NOT INDEXED`);
  const inIndex = namesIn(db, `${table} INDEXED BY sqlite_autoindex_${table}_1`);
  if (inTable.join('\n') === inIndex.join('\n')) return undefined;
  throw problemError('malformed', `a name in ${table} is not as it was written`);
};
