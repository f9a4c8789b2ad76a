import type { Row as Stored } from '@pengaduan/journal-sqlite';
import type { Row } from '@pengaduan/metrics';
import { valuesOf } from '../src/sqlite/row.js';

/** A row with its history, as SQLite gives what was written: whole numbers as bigint. */
export const storedOf = (given: Row): Stored => {
  const { row, history } = valuesOf(given);
  return Object.fromEntries(
    Object.entries({ ...row, ...history }).map(([column, value]) => [
      column,
      typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
};
