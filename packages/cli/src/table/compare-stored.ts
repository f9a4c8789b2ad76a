import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { CompareStored } from '../lists/take-reports.js';
import { leftOutOf } from '../log/left-out.js';
import { rowBehind, storedRows, unnamedRows, type GivenRow } from '../log/stored-rows.js';

/**
 * What is stored of a report, of the activities that its line of a table has, and stands in that line no more. A log may
 * have told of others.
 */
export const compareStored: CompareStored = async (journal, { line, commands }) => {
  const given: ReadonlyArray<GivenRow> = commands.flatMap(({ id }) => {
    const row = rowBehind(id);
    return row === undefined ? [] : [{ ...row, line }];
  });
  const [first] = commands;
  if (first === undefined || given.length === 0) return right([]);
  const stored = await storedRows(journal, first.complaint)();
  if (isLeft(stored)) return stored;
  const activities = new Set(given.map(({ activity }) => activity));
  const { between } = unnamedRows(stored.right, given);
  return right(
    leftOutOf(
      between.filter(({ activity }) => activities.has(activity)),
      given,
    ),
  );
};
