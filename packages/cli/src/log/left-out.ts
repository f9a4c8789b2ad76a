import type { OddRow } from '../shell/staged/warnings.js';
import { activityText } from './words-of-people.js';
import type { GivenRow, StoredRow } from './stored-rows.js';

/** Tells of stored rows that are left out: of the first one, at the line of the given row before it. */
export const leftOutOf = (
  [row]: ReadonlyArray<StoredRow>,
  given: ReadonlyArray<GivenRow>,
): ReadonlyArray<OddRow> => {
  const beside = row && given.findLast(({ at }) => at <= row.at);
  if (row === undefined || beside === undefined) return [];
  const { activity, at } = row;
  const text = { id: activityText(activity, 'id'), en: activityText(activity, 'en') };
  return [{ line: beside.line, warning: { type: 'StoredRowLeftOut', activity: text, at } }];
};
