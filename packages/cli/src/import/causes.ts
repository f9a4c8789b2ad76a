import type { RefusedRow } from './result.js';

/** Whether a row may be refused only since an earlier one was, which would have led to the stage that it needs. */
const mayFollow = ({ problem }: RefusedRow): boolean =>
  problem.type === 'NotReceived' || problem.type === 'WrongStage';

/** Rows of a complaint, each in its place; `because` says which one a refused row is refused for. */
interface Explained {
  readonly refused: ReadonlyArray<RefusedRow>;
  /** The line of a refused row that those behind these may be refused for. */
  readonly cause: number | undefined;
}

/**
 * Says of the refused rows of a complaint for which earlier one they are refused. `rows` are all of them in order, and
 * `before` is the line of a row that was refused before. A row that is taken shows that it went on without that one.
 */
export const withCauses = (
  rows: ReadonlyArray<{ readonly line: number }>,
  refused: ReadonlyArray<RefusedRow>,
  before: number | undefined,
): Explained => {
  const byLine = new Map(refused.map((row) => [row.line, row]));
  const explained = new Map<number, RefusedRow>();
  let cause = before;
  for (const { line } of rows) {
    const row = byLine.get(line);
    if (row !== undefined && cause !== undefined && mayFollow(row))
      explained.set(line, { ...row, because: cause });
    else cause = row?.line;
  }
  return { refused: refused.map((row) => explained.get(row.line) ?? row), cause };
};
