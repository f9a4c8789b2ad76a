import type { Rejection } from '@pengaduan/core';
import type { BadCell, BadRow } from '../log/problem.js';

/** A row that was not stored: it cannot be read, or the rules refuse it. */
export interface RefusedRow {
  readonly line: number;
  readonly trouble: BadRow | BadCell | Rejection;
}

/** What became of the rows of a log; `refused` in order of line. */
export interface Imported {
  readonly rows: number;
  readonly added: number;
  /** Stored by an earlier import. */
  readonly known: number;
  readonly refused: ReadonlyArray<RefusedRow>;
}

/** What became of the rows, in the form of `docs/complaint-log.md`. */
export const importedJson = (
  { rows, added, known, refused }: Imported,
  describe: (row: RefusedRow) => string,
): object => ({
  rows,
  added,
  known,
  refused: refused.map((row) => ({
    line: row.line,
    why: row.trouble.type === 'BadCell' ? row.trouble.column : row.trouble.type,
    message: describe(row),
  })),
});
