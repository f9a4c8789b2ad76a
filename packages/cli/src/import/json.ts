import type { ImportResult, RefusedRow } from './result.js';

/** What became of the rows, in the form of `docs/complaint-log.md`. */
export const importJson = (
  { rows, added, known, refused }: ImportResult,
  describe: (row: RefusedRow) => string,
): object => ({
  rows,
  added,
  known,
  refused: refused.map((row) => ({
    line: row.line,
    why: row.problem.type === 'InvalidCell' ? row.problem.column : row.problem.type,
    message: describe(row),
  })),
});
