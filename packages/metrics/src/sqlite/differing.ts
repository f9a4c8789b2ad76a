import { textColumns, textOf, type Reader } from '@pengaduan/journal-sqlite';
import type { Row } from '../row.js';
import { rowColumns, valuesOf } from './row.js';

const other = `SELECT ${textColumns('complaint')} FROM metrics_row, (SELECT ? AS written)
  WHERE complaint = written ->> 0
  AND (${rowColumns.map((column, n) => `${column} IS NOT written ->> ${n}`).join(' OR ')})`;

/** The complaints of which a column says another thing than what was read of their history. */
export const differingIn = (db: Reader, rows: Iterable<Row>): ReadonlyArray<string> => {
  const differing: Array<string> = [];
  for (const row of rows) {
    const values = valuesOf(row).row;
    const written = JSON.stringify(rowColumns.map((column) => values[column]));
    differing.push(...db.all(other, [written]).map((stored) => textOf(stored, 'complaint')));
  }
  return differing;
};
