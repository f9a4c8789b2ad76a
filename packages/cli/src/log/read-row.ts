import { parseInstant, type Command, type Instant } from '@pengaduan/core';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { activities, isActivity, type Activity } from './activity.js';
import { commandOfRow } from './command-of-row.js';
import type { CellProblem } from './problem.js';
import type { LogRow } from './read-log.js';

/** A row of which it is known what it is about, so that it has its place among the rows of its complaint. */
export interface DatedRow {
  readonly line: number;
  readonly complaint: string;
  readonly at: Instant;
  readonly activity: Activity;
  /** What the row asks of the complaint; or the first cell that cannot be read. */
  readonly command: Either<CellProblem, Command>;
}

/** Reads a row. Error: one of the three cells that say what it is about, the first in the order of the columns. */
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
  // The command holds the instant; only that of a row that makes no command is read here.
  const at = isRight(command) ? right(command.right.at) : parseInstant(row.cell('at'));
  if (isLeft(at)) return invalid('at', { type: 'instant' });
  if (!isActivity(activity)) return unknownActivity;
  return right({ line: row.line, complaint, at: at.right, activity, command });
};
