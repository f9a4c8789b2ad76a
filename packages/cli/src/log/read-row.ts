import { parseInstant, type Instant } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { readLocalTime } from '../shell/local-time.js';
import { activities, isActivity, type Activity } from './activity.js';
import type { CellProblem } from './problem.js';
import { cellOf, type LogRow } from './read-log.js';

/** A row whose complaint, instant and activity are known: these give it its place among the rows of its complaint. */
export interface DatedRow extends LogRow {
  readonly complaint: string;
  readonly at: Instant;
  readonly activity: Activity;
}

/** Whether a text is a day, in any order, without the time of day that a log asks for. */
const isDayAlone = (text: string): boolean =>
  (['dmy', 'mdy'] as const).some((order) => {
    const read = readLocalTime(text, order);
    return read !== undefined && read.second === undefined;
  });

/** Reads a row. Error: the cell of its complaint, instant or activity, the first of these that cannot be read. */
export const readRow = (row: LogRow): Either<CellProblem, DatedRow> => {
  const invalid = (
    column: CellProblem['column'],
    expected: CellProblem['expected'],
  ): Either<CellProblem, never> =>
    left({ type: 'InvalidCell', column, expected, missing: cellOf(row, column) === '' });

  const complaint = cellOf(row, 'tracking_id');
  if (!/^\d{1,64}$/.test(complaint)) return invalid('tracking_id', { type: 'digits' });
  const at = parseInstant(cellOf(row, 'at'));
  if (isLeft(at)) {
    const isDateCell = row.hasDateCell === true;
    return invalid(
      'at',
      isDayAlone(cellOf(row, 'at')) ? { type: 'timeOfDay', isDateCell } : { type: 'instant' },
    );
  }
  const activity = cellOf(row, 'activity');
  if (!isActivity(activity)) return invalid('activity', { type: 'oneOf', values: activities });
  return right({ ...row, complaint, at: at.right, activity });
};
