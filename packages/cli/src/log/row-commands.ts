import { formatInstant, type Command } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { zip } from 'fp-ts/lib/ReadonlyArray.js';
import { commandOfRow } from './command-of-row.js';
import type { UnreadableRow } from './problem.js';
import type { DatedRow } from './read-row.js';

/** The command of a row, and its line. */
export interface RowCommand {
  readonly line: number;
  readonly command: Command;
}

/**
 * The id of the command of each of some rows of one complaint, in order. It is made of the complaint, the activity, the
 * instant and the row's place (from 1) among the rows that are equal in these, which are all given together, so that the
 * same row has the same id in every import. A row that cannot be read still has its place, so that correcting it later
 * does not give the others new ids.
 */
export const idsOf = (rows: ReadonlyArray<DatedRow>): ReadonlyArray<string> => {
  const places = new Map<string, number>();
  return rows.map(({ complaint, activity, at }) => {
    const key = [complaint, activity, formatInstant(at)].join('/');
    const place = (places.get(key) ?? 0) + 1;
    places.set(key, place);
    return `${key}/${place}`;
  });
};

/** The commands of rows of one complaint, in order, each with its id. */
export const commandsOf = (rows: ReadonlyArray<DatedRow>): ReadonlyArray<Either<UnreadableRow, RowCommand>> =>
  zip(rows, idsOf(rows)).map(([row, id]) => {
    const { line } = row;
    const command = commandOfRow(row, row.activity);
    return isLeft(command)
      ? left({ line, problem: command.left })
      : right({ line, command: { ...command.right, id } });
  });
