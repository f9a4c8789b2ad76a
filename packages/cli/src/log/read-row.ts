import { parseInstant, type Instant } from '@pengaduan/core';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { activities, isActivity, type Activity } from './activities.js';
import type { LogRow } from './read-log.js';
import type { BadCell } from './problem.js';

/** What a row is about: enough to put it in order and to name its command. */
export interface Keyed {
  readonly row: LogRow;
  readonly complaint: string;
  readonly at: Instant;
  readonly activity: Activity;
}

/** Reads the three cells that say what a row is about. */
export const keyed = (row: LogRow): Either<BadCell, Keyed> => {
  const bad = (column: BadCell['column'], expected: BadCell['expected']): Either<BadCell, never> =>
    left({ type: 'BadCell', column, expected, missing: row.cell(column) === '' });
  const complaint = row.cell('tracking_id');
  if (!/^\d{1,64}$/.test(complaint)) return bad('tracking_id', { type: 'digits' });
  const at = parseInstant(row.cell('at'));
  if (at._tag === 'Left') return bad('at', { type: 'instant' });
  const activity = row.cell('activity');
  if (!isActivity(activity)) return bad('activity', { type: 'oneOf', values: activities });
  return right({ row, complaint, at: at.right, activity });
};
