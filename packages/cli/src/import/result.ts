import type { Rejection } from '@pengaduan/core';
import type { CellProblem, RowProblem } from '../log/problem.js';

/** A row that was not stored: it cannot be read, or the rules refuse it. */
export interface RefusedRow {
  readonly line: number;
  readonly problem: RowProblem | CellProblem | Rejection;
}

/** What became of the rows of a log; `refused` in order of line. */
export interface ImportResult {
  readonly rows: number;
  readonly added: number;
  /** Stored by an earlier import. */
  readonly known: number;
  readonly refused: ReadonlyArray<RefusedRow>;
}
