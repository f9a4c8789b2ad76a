import type { Entry, Log } from './log.js';
import { firstReadable, isMetastream, isSoftDeleted } from './metadata.js';

/** What readers of a stream see: 'deleted' for ever, 'missing' (also soft-deleted), or the records left. */
export type View = 'deleted' | 'missing' | ReadonlyArray<Entry>;

export const view = (log: Log, stream: string): View => {
  if (log.isTombstoned(stream) || (isMetastream(stream) && log.isTombstoned(stream.slice(2))))
    return 'deleted';
  const records = log.records(stream);
  if (records.length === 0 || isSoftDeleted(log, stream)) return 'missing';
  const first = firstReadable(log, stream);
  return first <= 0n ? records : records.slice(Number(first));
};

export interface Window {
  readonly backwards: boolean;
  readonly from: bigint | 'start' | 'end';
  readonly count: number;
}

/** Records of a stream from a revision on, inclusive both ways. */
export const streamWindow = (records: ReadonlyArray<Entry>, { backwards, from, count }: Window) => {
  const wanted = records.filter(({ revision }) => {
    if (from === 'end') return backwards;
    const edge = from === 'start' ? 0n : from;
    return backwards ? revision <= edge : revision >= edge;
  });
  return (backwards ? wanted.reverse() : wanted).slice(0, count);
};

export interface AllFrom {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const isBefore = (entry: Entry, { commit, prepare }: AllFrom): boolean =>
  entry.at < commit || (entry.at === commit && entry.at < prepare);

/** The index in the log of the first record at or after a position: by binary search, since logs get long. */
export const indexOf = (log: Log, position: AllFrom): number => {
  let [low, high] = [0, log.entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(log.entries[middle]!, position)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The index of the first record after a position. The server skips the record at `commit` even at prepare 0. */
export const indexAfter = (log: Log, { commit }: AllFrom): number =>
  indexOf(log, { commit: commit + 1n, prepare: 0n });
