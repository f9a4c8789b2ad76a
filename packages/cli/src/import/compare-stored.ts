import type { HandleFailure, Instant } from '@pengaduan/core';
import type { Journal } from '@pengaduan/journal';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { leftOutOf } from '../log/left-out.js';
import { storedRows, unnamedRows, type GivenRow } from '../log/stored-rows.js';
import type { RefusedRow } from './result.js';
import type { Taken } from './take-rows.js';
import { withReceptions } from './with-receptions.js';

/** Rejections of a row that might be taken, if the same activity were not stored with another time. */
const mayBeMoved = ({ problem: { type } }: RefusedRow): boolean =>
  type === 'AlreadyReceived' || type === 'SameAgency' || type === 'OutOfOrder' || type === 'WrongStage';

/**
 * What became of the rows of a report, with what the journal held of it before that they leave out: a row whose time was
 * corrected is another row, and the one that was stored still counts. `newest` is when the last row of the file was.
 */
export const compareStored = async (
  journal: Journal,
  complaint: string,
  given: ReadonlyArray<GivenRow>,
  taken: Taken,
  newest: Instant,
): Promise<Either<HandleFailure, Taken>> => {
  const stored = await storedRows(journal, complaint)();
  if (isLeft(stored)) return stored;
  const unnamed = unnamedRows(stored.right, given, newest);
  const activities = new Map(given.map(({ line, activity }) => [line, activity]));
  const refused = withReceptions(taken.refused, given, stored.right).map((row) => {
    const activity =
      row.beforeReception === undefined && mayBeMoved(row) ? activities.get(row.line) : undefined;
    const moved = activity && unnamed.ofActivity(activity);
    return moved === undefined ? row : { ...row, stored: moved };
  });
  return right({ ...taken, refused, odd: [...taken.odd, ...leftOutOf(unnamed.between, given)] });
};
