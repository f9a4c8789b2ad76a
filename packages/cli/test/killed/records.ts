import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import type { Feed, Recorded } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { expect } from 'vitest';
import { valueOf } from '../either.js';
import { copyStore } from './copy-store.js';

/** A record without what another run of the same acts gives otherwise: see `kept`. */
export type Kept = Omit<Recorded, 'recordedAt' | 'id'>;

const commandOf = ({ metadata: { command } }: Pick<Kept, 'metadata'>): string =>
  typeof command === 'string' ? command : '';

/**
 * Without the instant at which it was written, its id, and the revision that an act of the runner was decided at: a run
 * that goes on behind one that was cut off looks at a report that is already further on.
 */
const kept = ({ recordedAt: _, id: __, ...record }: Recorded): Kept => {
  const act = /^(act:.*):\d+$/.exec(commandOf(record))?.[1];
  return act === undefined ? record : { ...record, metadata: { command: act } };
};

/** All records of a feed. */
export const recordsOf = async (feed: Feed): Promise<ReadonlyArray<Kept>> => {
  const records: Array<Kept> = [];
  const read = feed.read<never>({ prefix: '', after: none }, ({ events }) => () => {
    records.push(...events.map(kept));
    return Promise.resolve(right('continue'));
  });
  valueOf(await read());
  return records;
};

/**
 * All records of a store that no process has open. They are read in a copy: the next command finds the file, and what
 * SQLite keeps beside it, as the one that was killed left them.
 */
export const recordsIn = async (file: string): Promise<ReadonlyArray<Kept>> => {
  if (!existsSync(file)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-killed-'));
  const store = valueOf(await openSqlite({ file: copyStore(file, join(folder, 'copy.db')) })());
  const records = await recordsOf(store.feed);
  await store.close();
  rmSync(folder, { recursive: true });
  return records;
};

/** The commands that these records come from, each named by its complaint and id. */
export const commandsIn = (records: ReadonlyArray<Kept>): ReadonlySet<string> =>
  new Set(records.map((record) => `${record.stream} ${commandOf(record)}`));

export const ofReports = (records: ReadonlyArray<Kept>): ReadonlyArray<Kept> =>
  records.filter(({ stream }) => stream.startsWith('complaint-'));

/** What happened to the reports, but for the instants at which a watch did what was due. */
export const happenedIn = (records: ReadonlyArray<Kept>): ReadonlyArray<string> =>
  ofReports(records).map(
    (record) => `${record.stream}@${String(record.revision)} ${record.type} ${commandOf(record)}`,
  );

const noFewerIn = async (file: string, before: number): Promise<ReadonlyArray<Kept>> => {
  const records = await recordsIn(file);
  expect(records.length).toBeGreaterThanOrEqual(before);
  return records;
};

/**
 * Sees that a store that was killed holds what an undisturbed one holds, as far as it came, and no less than before.
 * Gives how far that is: what stood there before is compared when all is done.
 */
export const expectBeginning = async (
  file: string,
  whole: ReadonlyArray<Kept>,
  before: number,
): Promise<ReadonlyArray<Kept>> => {
  const records = await noFewerIn(file, before);
  expect(records.slice(before)).toEqual(whole.slice(before, records.length));
  return records;
};

/** Records by their stream. Where they stand in the feed is left out: reports that are in flight together come in any order. */
const byStream = (
  records: ReadonlyArray<Kept>,
): ReadonlyMap<string, ReadonlyArray<Omit<Kept, 'position'>>> => {
  const streams = new Map<string, Array<Omit<Kept, 'position'>>>();
  for (const { position: _, ...record } of records) {
    const before = streams.get(record.stream);
    if (before === undefined) streams.set(record.stream, [record]);
    else before.push(record);
  }
  return streams;
};

/** The same as `expectBeginning`, of each report by itself: what was refused for want of room comes behind what was not. */
export const expectBeginningOfEach = async (
  file: string,
  whole: ReadonlyArray<Kept>,
  before: number,
): Promise<ReadonlyArray<Kept>> => {
  const records = await noFewerIn(file, before);
  const undisturbed = byStream(whole);
  for (const [stream, own] of byStream(records))
    expect(own, stream).toEqual(undisturbed.get(stream)?.slice(0, own.length));
  return records;
};
