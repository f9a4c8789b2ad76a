import type { Command } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { keyed, type Keyed } from './read-row.js';
import type { LogLine } from './read-log.js';
import { toCommand } from './to-command.js';
import type { BadCell, BadRow } from './problem.js';

/** A row that cannot be read, and why. */
export interface UnreadableRow {
  readonly line: number;
  readonly trouble: BadRow | BadCell;
}

/** What one row asks of the complaint. */
export interface LogCommand {
  readonly line: number;
  readonly command: Command;
}

/** One complaint of a log: its rows in order of time, those of the same instant in order of the file. */
export interface Life {
  readonly complaint: string;
  readonly rows: ReadonlyArray<Keyed>;
}

export interface Lives {
  /** In the order in which the complaints first appear in the file. */
  readonly lives: ReadonlyArray<Life>;
  /** Rows of no complaint. */
  readonly unreadable: ReadonlyArray<UnreadableRow>;
}

/** Puts the rows of a log together by complaint. */
export const livesOf = (log: ReadonlyArray<LogLine>): Lives => {
  const lives = new Map<string, Keyed[]>();
  const unreadable: UnreadableRow[] = [];
  for (const line of log) {
    if (isLeft(line)) {
      unreadable.push(line.left);
      continue;
    }
    const key = keyed(line.right);
    if (isLeft(key)) {
      unreadable.push({ line: line.right.line, trouble: key.left });
      continue;
    }
    const rows = lives.get(key.right.complaint);
    if (rows === undefined) lives.set(key.right.complaint, [key.right]);
    else rows.push(key.right);
  }
  const inOrder = [...lives].map(([complaint, rows]) => ({
    complaint,
    rows: rows.sort((one, other) => one.at - other.at),
  }));
  return { lives: inOrder, unreadable };
};

/**
 * The commands of a complaint, in order. A row that cannot be read still has its place among equals, so that mending
 * it later does not give the others new ids.
 */
export const commandsOf = ({ rows }: Life): ReadonlyArray<Either<UnreadableRow, LogCommand>> => {
  const places = new Map<string, number>();
  return rows.map((key) => {
    const { activity, at, row } = key;
    const equals = `${activity}/${at}`;
    const place = (places.get(equals) ?? 0) + 1;
    places.set(equals, place);
    const command = toCommand(key, place);
    return isLeft(command)
      ? left({ line: row.line, trouble: command.left })
      : right({ line: row.line, command: command.right });
  });
};
