import type { HandleFailure, Rejection } from '@pengaduan/core';
import type { StoredRow } from '../log/stored-rows.js';
import type { CellProblem, RowProblem } from '../log/problem.js';
import type { BeforeReception } from '../shell/words/before-reception.js';

/** The complaint of a row cannot be read in the journal, or not be written: damaged, deleted, or too large. */
export interface ComplaintFailed {
  readonly type: 'ComplaintFailed';
  readonly failure: HandleFailure;
}

/** A row that was not stored: it cannot be read, the rules refuse it, or its complaint failed. */
export interface RefusedRow {
  readonly line: number;
  readonly problem: RowProblem | CellProblem | Rejection | ComplaintFailed;
  /** The line of an earlier row of the same report, without whose refusal this one would not have been refused. */
  readonly because?: number;
  /** What is stored of the same activity and stands no more in the file: it was another time when it was imported. */
  readonly stored?: StoredRow;
  readonly beforeReception?: BeforeReception;
}

/** How many rows were added, were stored by an earlier import, and are refused. */
export interface ImportCounts {
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}
