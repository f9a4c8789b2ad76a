import { integerColumns, integerOf } from './columns.js';
import type { Database, Reader } from './database.js';

const countsOf = (name: string): string => `${name}__count`;

/**
 * The statements that keep how many rows each table of a projection has, beside the tables. Rows are counted only while a
 * projection writes: those that another program takes away or puts in are not, so that the difference is noticed.
 */
export const countingStatements = (name: string, tables: ReadonlyArray<string>): ReadonlyArray<string> => {
  const trigger = (table: string, event: 'INSERT' | 'DELETE', change: '+ 1' | '- 1'): string =>
    `CREATE TRIGGER ${table}__${event} AFTER ${event} ON ${table} BEGIN
      UPDATE ${countsOf(name)} SET n = n ${change} WHERE name = '${table}' AND is_counting; END`;
  return [
    `CREATE TABLE ${countsOf(name)} (name TEXT PRIMARY KEY, n INTEGER NOT NULL, is_counting INTEGER NOT NULL)
      STRICT, WITHOUT ROWID`,
    ...tables.flatMap((table) => [trigger(table, 'INSERT', '+ 1'), trigger(table, 'DELETE', '- 1')]),
  ];
};

/** Begins to count where the tables were just made, and are empty. */
export const beginCounts = (db: Database, name: string, tables: ReadonlyArray<string>): void => {
  for (const table of tables) db.run(`INSERT INTO ${countsOf(name)} VALUES (?, 0, 0)`, [table]);
};

/** Counts the rows that `write` adds and takes away. To be called in a transaction. */
export const counting = (db: Database, name: string, write: () => void): void => {
  db.run(`UPDATE ${countsOf(name)} SET is_counting = 1`);
  write();
  db.run(`UPDATE ${countsOf(name)} SET is_counting = 0`);
};

/** Whether each table has as many rows as were counted: where some were lost, the others look sound. */
export const hasAllRows = (db: Reader, name: string, tables: ReadonlyArray<string>): boolean =>
  tables.every((table) => {
    const [counted] = db.all(`SELECT ${integerColumns('n')} FROM ${countsOf(name)} WHERE name = ?`, [table]);
    const [found] = db.all(`SELECT count(*) AS n FROM ${table}`);
    return counted !== undefined && found !== undefined && integerOf(counted, 'n') === integerOf(found, 'n');
  });
