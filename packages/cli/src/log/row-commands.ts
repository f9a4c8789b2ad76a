import { formatInstant, type Command } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { commandOfRow } from './command-of-row.js';
import type { UnreadableRow } from './problem.js';
import type { DatedRow } from './read-row.js';

/** The command of a row, and its line. */
export interface RowCommand {
  readonly line: number;
  readonly command: Command;
}

/**
 * The commands of rows of one complaint, in order. The id of each is made of the complaint, the activity, the instant and
 * the row's place (from 1) among the rows that are equal in these, which are all given together, so that the same row
 * has the same id in every import. A row that cannot be read still has its place, so that correcting it later does not
 * give the others new ids.
 */
export const commandsOf = (
  rows: ReadonlyArray<DatedRow>,
): ReadonlyArray<Either<UnreadableRow, RowCommand>> => {
  const places = new Map<string, number>();
  return rows.map((row) => {
    const { line, complaint, activity, at } = row;
    const key = [complaint, activity, formatInstant(at)].join('/');
    const place = (places.get(key) ?? 0) + 1;
    places.set(key, place);
    const command = commandOfRow(row, activity);
    return isLeft(command)
      ? left({ line, problem: command.left })
      : right({ line, command: { ...command.right, id: `${key}/${place}` } });
  });
};
