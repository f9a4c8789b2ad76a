import { parseInstant, streamOf, type Instant } from '@pengaduan/core';
import type { Fold, Journal, ReadFailure } from '@pengaduan/journal';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { isActivity, type Activity } from './activity.js';

/** A row of a log that the journal holds, known by the id of its command (`commandsOf`). */
export interface StoredRow {
  readonly id: string;
  readonly activity: Activity;
  readonly at: Instant;
}

/** A row of the file that is imported, and its line. */
export interface GivenRow extends StoredRow {
  readonly line: number;
}

/** The row that a command was made of, by its id; undefined where it was made of none. */
export const rowBehind = (id: unknown): StoredRow | undefined => {
  const [, activity = '', at = ''] =
    typeof id === 'string' ? (/^\d+\/([a-z_]+)\/([^/]+)\/\d+$/.exec(id) ?? []) : [];
  const read = parseInstant(at);
  return typeof id === 'string' && isActivity(activity) && !isLeft(read)
    ? { id, activity, at: read.right }
    : undefined;
};

/** Rows linked to those before them: a fold adds one without copying the rest. */
interface Linked {
  readonly row: StoredRow;
  readonly before: Linked | undefined;
}

const rowsOfLogs: Fold<Linked | undefined, never> = {
  initial: undefined,
  evolve: (before, { metadata }) => {
    const row = rowBehind(metadata['command']);
    // A command may have written several events.
    return right(row === undefined || row.id === before?.row.id ? before : { row, before });
  },
};

/** What the journal holds of a report that is not in the file. */
export interface Unnamed {
  /** Rows in time between those of the file, or behind them where the file has later rows of others: they were changed or taken out since they were stored. */
  readonly between: ReadonlyArray<StoredRow>;
  /** The last stored row of an activity, where the file leaves it out and goes back as far. */
  readonly ofActivity: (activity: Activity) => StoredRow | undefined;
}

const isReceived = ({ activity }: StoredRow): boolean => activity === 'received';

/**
 * Compares the rows of logs that a journal holds of a report with those of a file, which are at least one. A part of a log
 * leaves out what was before it and behind it, and may begin and end among rows of one instant. `newest` is when the last
 * row of the whole file was: one that begins with the reception goes on until then.
 */
export const unnamedRows = (
  stored: ReadonlyArray<StoredRow>,
  given: ReadonlyArray<GivenRow>,
  newest: Instant = -Infinity,
): Unnamed => {
  const ids = new Set(given.map(({ id }) => id));
  const [first, last] = [given[0]?.at ?? Infinity, given.at(-1)?.at ?? -Infinity];
  const left = stored.filter(({ id }) => !ids.has(id));
  // A file that has the reception leaves nothing out at the beginning.
  const isFromBeginning = stored.some((row) => isReceived(row) && ids.has(row.id));
  const isBehindFirst = ({ at }: StoredRow): boolean => at > first || (isFromBeginning && at === first);
  const end = isFromBeginning ? Math.max(last, newest) : last;
  return {
    between: left.filter((row) => isBehindFirst(row) && row.at < end),
    ofActivity: (activity) =>
      left.findLast((row) => row.activity === activity && (isReceived(row) || isBehindFirst(row))),
  };
};

/** The rows of logs that a journal holds of a report. */
export const storedRows =
  (journal: Journal, complaint: string) =>
  async (): Promise<Either<ReadFailure, ReadonlyArray<StoredRow>>> => {
    const loaded = await journal.load(streamOf(complaint), rowsOfLogs)();
    if (isLeft(loaded)) return loaded;
    const rows: StoredRow[] = [];
    for (let one = loaded.right.state; one !== undefined; one = one.before) rows.push(one.row);
    return right(rows.reverse());
  };
