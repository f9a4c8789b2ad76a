import type { HandleFailure } from '@pengaduan/core';
import type { RowCommand } from '../log/row-commands.js';
import type { RefusedRow } from './result.js';

/**
 * Whether nothing can be stored any more, whichever complaint it is of: the journal cannot be used, or is written by
 * others. Any other failure is of one complaint, whose stream is damaged, deleted or not ours, or of one that is too large.
 */
export const stopsImport = ({ type }: HandleFailure): boolean =>
  type === 'Unavailable' || type === 'Conflict' || type === 'OutcomeUnknown';

/** Rows that could not be stored because their complaint cannot be read or written. */
export const failedRows = (
  rows: ReadonlyArray<RowCommand>,
  failure: HandleFailure,
): ReadonlyArray<RefusedRow> =>
  rows.map(({ line }) => ({ line, problem: { type: 'ComplaintFailed', failure } }));
