import type { ImportResult, RefusedRow } from './result.js';

/** The rejection's type, the failure's, or the column's name. */
const whyOf = ({ problem }: RefusedRow): string => {
  if (problem.type === 'ComplaintFailed') return problem.failure.type;
  return problem.type === 'InvalidCell' ? problem.column : problem.type;
};

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
    why: whyOf(row),
    message: describe(row),
  })),
});
