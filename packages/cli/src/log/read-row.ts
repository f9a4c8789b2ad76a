import { parseInstant, type Command, type Instant } from '@pengaduan/core';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { activities, isActivity, type Activity } from './activity.js';
import { commandOfRow } from './command-of-row.js';
import type { CellProblem } from './problem.js';
import type { LogRow } from './read-log.js';

/** A row whose complaint, instant and activity are known: these give it its place among the rows of its complaint. */
export interface DatedRow {
  readonly line: number;
  readonly complaint: string;
  readonly at: Instant;
  readonly activity: Activity;
  /** What the row asks of the complaint; or the first cell that cannot be read. */
  readonly command: Either<CellProblem, Command>;
}

/** Reads a row. Error: the cell of its complaint, instant or activity, the first of these that cannot be read. */
export const readRow = (row: LogRow): Either<CellProblem, DatedRow> => {
  const invalid = (
    column: CellProblem['column'],
    expected: CellProblem['expected'],
  ): Either<CellProblem, never> =>
    left({ type: 'InvalidCell', column, expected, missing: row.cell(column) === '' });

  const complaint = row.cell('tracking_id');
  if (!/^\d{1,64}$/.test(complaint)) return invalid('tracking_id', { type: 'digits' });
  const activity = row.cell('activity');
  const unknownActivity = invalid('activity', { type: 'oneOf', values: activities });
  const command = isActivity(activity) ? commandOfRow(row, activity) : unknownActivity;
  // The command has read the instant already. A row that makes no command still needs its place.
  const at = isRight(command) ? right(command.right.at) : parseInstant(row.cell('at'));
  if (isLeft(at)) return invalid('at', { type: 'instant' });
  if (!isActivity(activity)) return unknownActivity;
  return right({ line: row.line, complaint, at: at.right, activity, command });
};
