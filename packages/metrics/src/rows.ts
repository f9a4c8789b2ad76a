import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintOf, complaintStreams, eventOf, isClockFact, type UnreadableEvent } from '@pengaduan/core';
import type { Feed, Position, ReadFailure, Recorded } from '@pengaduan/journal';
import { evolveRow, type Row } from './row.js';

/** The read model: one row for each complaint by its id, and the position up to which the feed was read. */
export interface Rows {
  readonly rows: ReadonlyMap<string, Row>;
  readonly scannedTo: Option<Position>;
}

/** The read model before anything was read. */
export const noRows: Rows = { rows: new Map(), scannedTo: none };

/**
 * Adds records of complaints to rows, in place, for a projection of your own that follows the feed. A record that
 * comes twice changes nothing the second time. One that cannot be read is the answer, and those after it are not
 * looked at.
 * @example
 * import { complaintStreams, handle, standardContext } from '@pengaduan/core';
 * import { receive } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { project } from '@pengaduan/metrics';
 * import { isLeft, right } from 'fp-ts/lib/Either.js';
 * import { none } from 'fp-ts/lib/Option.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const rows = new Map();
 * await handle({ journal, context: standardContext() })(receive('2025-02-03T08:00'))();
 * await feed.read({ prefix: complaintStreams, after: none }, ({ events }) => async () => {
 *   const projected = project(rows, events);
 *   return isLeft(projected) ? projected : right('continue');
 * })();
 * console.log([...rows.keys()]); // [ '1' ]
 */
export const project = (
  rows: Map<string, Row>,
  records: ReadonlyArray<Recorded>,
): Either<UnreadableEvent, void> => {
  for (const record of records) {
    const event = eventOf(record);
    if (isLeft(event)) return event;
    if (isClockFact(event.right)) continue;
    const complaint = complaintOf(record.stream);
    const row = evolveRow(rows.get(complaint), complaint, record.revision, event.right);
    if (row !== undefined) rows.set(complaint, row);
  }
  return right(undefined);
};

/**
 * Reads all complaints of a feed into rows, or goes on from rows that were read before; the result is the same.
 * `from` is left as it is. Each event since then is read once.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { readRows } from '@pengaduan/metrics';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * await handleAll({ journal, context: standardContext() })(at.Verified)();
 * const read = await readRows(feed)();
 * if (isRight(read)) console.log(read.right.rows.get('1')?.stages.length); // 2
 */
export const readRows =
  (feed: Feed, from: Rows = noRows): TaskEither<ReadFailure | UnreadableEvent, Rows> =>
  async () => {
    const rows = new Map(from.rows);
    const range = { prefix: complaintStreams, after: from.scannedTo };
    const scanned = await feed.read<UnreadableEvent>(range, ({ events }) => () => {
      const taken = project(rows, events);
      return Promise.resolve(isLeft(taken) ? left(taken.left) : right('continue'));
    })();
    return isLeft(scanned) ? scanned : right({ rows, scannedTo: scanned.right });
  };
