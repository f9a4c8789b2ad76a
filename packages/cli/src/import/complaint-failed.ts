import type { HandleFailure } from '@pengaduan/core';
import type { RowCommand } from '../log/row-commands.js';
import type { RefusedRow } from './result.js';

/** Rows that could not be stored because their complaint cannot be read or written. */
export const failedRows = (
  rows: ReadonlyArray<RowCommand>,
  failure: HandleFailure,
): ReadonlyArray<RefusedRow> =>
  rows.map(({ line }) => ({ line, problem: { type: 'ComplaintFailed', failure } }));
