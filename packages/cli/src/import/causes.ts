import type { RefusedRow } from './result.js';

/** Whether a row may be refused only since an earlier one was, which would have led to the stage that it needs. */
const mayFollow = ({ problem: { type } }: RefusedRow): boolean =>
  type === 'NotReceived' || type === 'WrongStage';

/**
 * Says of the refused rows of a complaint for which other one they are refused. `rows` are all of them in order, and
 * `undated` is the line of one of which nobody knows when it was. A row that is taken shows that it went on without the one
 * refused before it; not without one that has no place among the others, or that stands before the reception.
 */
export const withCauses = (
  rows: ReadonlyArray<{ readonly line: number }>,
  refused: ReadonlyArray<RefusedRow>,
  undated: number | undefined,
): ReadonlyArray<RefusedRow> => {
  const byLine = new Map(refused.map((row) => [row.line, row]));
  const unplaced = undated ?? refused.find(({ beforeReception }) => beforeReception !== undefined)?.line;
  const explained = new Map<number, RefusedRow>();
  let cause = unplaced;
  for (const { line } of rows) {
    const row = byLine.get(line);
    if (row !== undefined && cause !== undefined && mayFollow(row))
      explained.set(line, { ...row, because: cause });
    else cause = row?.line ?? unplaced;
  }
  return refused.map((row) => explained.get(row.line) ?? row);
};
