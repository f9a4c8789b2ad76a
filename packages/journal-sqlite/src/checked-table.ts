/** What stands behind the columns of a table: its own constraints, and options such as `STRICT`. */
export interface TableRest {
  readonly constraints?: ReadonlyArray<string>;
  readonly options: string;
}

/**
 * The `CREATE TABLE` of a read model whose rows are known to be as they were written. SQLite keeps a copy of each row in a
 * column `copy` that it fills by itself, and compares the two when the projection is opened: a row of which a bit fell over
 * is `Corrupt`, and no wrong number. `columns` are the declarations by name. An `INTEGER PRIMARY KEY` is left out of the copy,
 * as SQLite gives it later; a row under another number is out of order, which is noticed too.
 *
 * @example
 * import { checkedTable } from '@pengaduan/journal-sqlite';
 * const columns = { type: 'TEXT PRIMARY KEY', n: 'INTEGER NOT NULL' };
 * console.log(checkedTable('counts_type', columns, { options: 'STRICT' }).startsWith('CREATE TABLE counts_type (')); // true
 */
export const checkedTable = (
  name: string,
  columns: Readonly<Record<string, string>>,
  { constraints = [], options }: TableRest,
): string => {
  const declared = Object.entries(columns);
  const copied = declared.flatMap(([column, type]) =>
    type.startsWith('INTEGER PRIMARY KEY') ? [] : [column],
  );
  const row = `json_array(${copied.join(', ')})`;
  const lines = [
    ...declared.map(([column, type]) => `${column} ${type}`),
    `copy TEXT NOT NULL GENERATED ALWAYS AS (${row}) STORED`,
    // What a CHECK says is compared by `PRAGMA integrity_check` too.
    `CHECK (copy IS ${row})`,
    ...constraints,
  ];
  return `CREATE TABLE ${name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n) ${options}`;
};
