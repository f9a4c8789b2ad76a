import { formatInstant, type Command } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { UnreadableRow } from './problem.js';
import type { LogLine } from './read-log.js';
import { readRow, type DatedRow } from './read-row.js';

/** One complaint of a log: its rows in order of time, those of the same instant in order of the file. */
export interface ComplaintRows {
  readonly complaint: string;
  readonly rows: ReadonlyArray<DatedRow>;
}

export interface RowsByComplaint {
  /** How many rows the log has, unreadable ones included. */
  readonly count: number;
  /** In the order in which the complaints first appear in the file. */
  readonly complaints: ReadonlyArray<ComplaintRows>;
  /** Rows of which it cannot be said which complaint they belong to, or when. */
  readonly unreadable: ReadonlyArray<UnreadableRow>;
}

/** Puts the rows of a log together by complaint. */
export const rowsByComplaint = (log: Iterable<LogLine>): RowsByComplaint => {
  let count = 0;
  const rowsOf = new Map<string, DatedRow[]>();
  const unreadable: UnreadableRow[] = [];
  for (const line of log) {
    count += 1;
    if (isLeft(line)) {
      unreadable.push(line.left);
      continue;
    }
    const row = readRow(line.right);
    if (isLeft(row)) {
      unreadable.push({ line: line.right.line, problem: row.left });
      continue;
    }
    const rows = rowsOf.get(row.right.complaint);
    if (rows === undefined) rowsOf.set(row.right.complaint, [row.right]);
    else rows.push(row.right);
  }
  const complaints = [...rowsOf].map(([complaint, rows]) => ({
    complaint,
    rows: rows.sort((one, other) => one.at - other.at),
  }));
  return { count, complaints, unreadable };
};

/** The command of a row, and its line. */
export interface RowCommand {
  readonly line: number;
  readonly command: Command;
}

/**
 * The commands of a complaint, in order. The id of each is made of the complaint, the activity, the instant and the
 * row's place (from 1) among the rows that are equal in these, so that the same row has the same id in every import.
 * A row that cannot be read still has its place, so that correcting it later does not give the others new ids.
 */
export const commandsOf = ({ rows }: ComplaintRows): ReadonlyArray<Either<UnreadableRow, RowCommand>> => {
  const places = new Map<string, number>();
  return rows.map(({ line, complaint, activity, at, command }) => {
    const key = [complaint, activity, formatInstant(at)].join('/');
    const place = (places.get(key) ?? 0) + 1;
    places.set(key, place);
    return isLeft(command)
      ? left({ line, problem: command.left })
      : right({ line, command: { ...command.right, id: `${key}/${place}` } });
  });
};
