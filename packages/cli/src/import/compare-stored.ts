import type { HandleFailure } from '@pengaduan/core';
import type { Journal } from '@pengaduan/journal';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { activityText } from '../log/saved/words-of-people.js';
import { storedRows, unnamedRows, type GivenRow, type Unnamed } from '../log/stored-rows.js';
import type { OddRow } from '../shell/staged/warnings.js';
import type { RefusedRow } from './result.js';
import type { Taken } from './take-rows.js';

/** Rejections of a row that might be taken, if the same activity were not stored with another time. */
const mayBeMoved = ({ problem: { type } }: RefusedRow): boolean =>
  type === 'AlreadyReceived' || type === 'SameAgency' || type === 'OutOfOrder' || type === 'WrongStage';

/** The first row that a file leaves out, at the line of the row before it. */
const oddOf = ({ between: [row] }: Unnamed, given: ReadonlyArray<GivenRow>): ReadonlyArray<OddRow> => {
  const beside = row && given.findLast(({ at }) => at <= row.at);
  if (row === undefined || beside === undefined) return [];
  const { activity, at } = row;
  const text = { id: activityText(activity, 'id'), en: activityText(activity, 'en') };
  return [{ line: beside.line, warning: { type: 'StoredRowLeftOut', activity: text, at } }];
};

/**
 * What became of the rows of a report, with what the journal held of it before that they leave out: a row whose time was
 * corrected is another row, and the one that was stored still counts.
 */
export const compareStored = async (
  journal: Journal,
  complaint: string,
  given: ReadonlyArray<GivenRow>,
  taken: Taken,
): Promise<Either<HandleFailure, Taken>> => {
  const stored = await storedRows(journal, complaint)();
  if (isLeft(stored)) return stored;
  const unnamed = unnamedRows(stored.right, given);
  const activities = new Map(given.map(({ line, activity }) => [line, activity]));
  const refused = taken.refused.map((row) => {
    const activity = mayBeMoved(row) ? activities.get(row.line) : undefined;
    const moved = activity && unnamed.ofActivity(activity);
    return moved === undefined ? row : { ...row, stored: moved };
  });
  return right({ ...taken, refused, odd: [...taken.odd, ...oddOf(unnamed, given)] });
};
