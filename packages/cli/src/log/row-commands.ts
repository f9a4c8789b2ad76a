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

/** A row and the id of its command. */
export interface RowWithId extends DatedRow {
  readonly id: string;
}

/**
 * Rows of one complaint, in order, each with the id of its command. It is made of the complaint, the activity, the
 * instant and the row's place (from 1) among the rows that are equal in these, which are all given together, so that the
 * same row has the same id in every import. A row that cannot be read still has its place, so that correcting it later
 * does not give the others new ids.
 */
export const withIds = (rows: ReadonlyArray<DatedRow>): ReadonlyArray<RowWithId> => {
  const places = new Map<string, number>();
  return rows.map((row) => {
    const key = [row.complaint, row.activity, formatInstant(row.at)].join('/');
    const place = (places.get(key) ?? 0) + 1;
    places.set(key, place);
    return { ...row, id: `${key}/${place}` };
  });
};

/** The commands of rows of one complaint, in order. */
export const commandsOf = (
  rows: ReadonlyArray<RowWithId>,
): ReadonlyArray<Either<UnreadableRow, RowCommand>> =>
  rows.map((row) => {
    const { line, id } = row;
    const command = commandOfRow(row, row.activity);
    return isLeft(command)
      ? left({ line, problem: command.left })
      : right({ line, command: { ...command.right, id } });
  });
