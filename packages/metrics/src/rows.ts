import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintOf, complaintStreams, eventOf, isClockFact, type UnreadableEvent } from '@pengaduan/core';
import type { Feed, Position, ReadFailure, Recorded } from '@pengaduan/journal';
import { evolveRow, type Row } from './row.js';

/** The read model: one row for each complaint, and up to where the journal has been read. */
export interface Rows {
  readonly rows: ReadonlyMap<string, Row>;
  readonly scannedTo: Option<Position>;
}

export const noRows: Rows = { rows: new Map(), scannedTo: none };

/**
 * Projects records into a table of rows, in place: a projection that follows the journal owns its table. A record that
 * comes twice changes nothing the second time; one that cannot be read stops it.
 *
 * @example project(rows, batch.events)
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
 * Reads all complaints into rows, or goes on from rows read before: the result is the same as from nothing. The rows
 * handed in are left as they are. Cost: one pass over the events since then, memory of a row for each complaint.
 *
 * @example const rows = await readRows(store.feed)()
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
