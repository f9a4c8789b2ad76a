import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { none, type Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  complaintOf,
  complaintStreams,
  eventAfter,
  notJson,
  passedOver,
  refusedDamage,
  type ComplaintDamage,
  type DamageOptions,
  type PassedOver,
} from '@pengaduan/core';
import type { Feed, Position, ReadFailure, Recorded, UnreadableRecord } from '@pengaduan/journal';
import { evolveRow, type Row } from './row.js';

/** The read model: one row for each complaint by its id, and the position up to which the feed was read. */
export interface Rows {
  readonly rows: ReadonlyMap<string, Row>;
  /** The complaints without a row because their records are damaged; none unless `skipDamaged` was given. */
  readonly damaged: ReadonlyMap<string, ComplaintDamage>;
  /** Where the store has records of its own among those of a complaint, so that no events are missing there. */
  readonly passedOver: PassedOver;
  readonly scannedTo: Option<Position>;
}

/** The read model before anything was read. */
export const noRows: Rows = {
  rows: new Map(),
  damaged: new Map(),
  passedOver: passedOver(),
  scannedTo: none,
};

/**
 * Adds records of complaints to rows, in place, for a projection of your own that follows the feed. A record that
 * comes twice changes nothing the second time. One that cannot be read, or before which some are missing, is the
 * answer, and those after it are not looked at. With `damaged` there is no such answer: that complaint and its damage
 * are put there, its row is taken out, and its later records are left. `places` are those that the feed has named
 * (`onPassedOver`): nothing is missing there.
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
  damaged?: Map<string, ComplaintDamage>,
  places?: PassedOver,
): Either<ComplaintDamage, void> => {
  for (const record of records) {
    const complaint = complaintOf(record.stream);
    const before = rows.get(complaint);
    const isKnown = before !== undefined && record.revision <= before.revision;
    if (isKnown || damaged?.has(complaint) === true) continue;
    const event = eventAfter(before?.revision, record, places);
    if (isLeft(event)) {
      if (damaged === undefined) return event;
      damaged.set(complaint, event.left);
      rows.delete(complaint);
      continue;
    }
    const row = evolveRow(before, complaint, record.revision, event.right);
    if (row !== undefined) rows.set(complaint, row);
  }
  return right(undefined);
};

/**
 * Reads all complaints of a feed into rows, or goes on from rows that were read before; the result is the same.
 * `from` is left as it is. Each event since then is read once. The damage of a complaint is the answer, or with
 * `skipDamaged` among the result.
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
  (
    feed: Feed,
    from: Rows = noRows,
    options: DamageOptions = {},
  ): TaskEither<ReadFailure | ComplaintDamage, Rows> =>
  async () => {
    const rows = new Map(from.rows);
    const damaged = new Map(from.damaged);
    const places = passedOver(from.passedOver);
    const range = {
      prefix: complaintStreams,
      after: from.scannedTo,
      onPassedOver: places.add,
      onUnreadable: (record: UnreadableRecord): void => {
        const complaint = complaintOf(record.stream);
        damaged.set(complaint, damaged.get(complaint) ?? notJson(record));
        rows.delete(complaint);
      },
    };
    const scanned = await feed.read<never>(range, ({ events }) => () => {
      project(rows, events, damaged, places);
      return Promise.resolve(right('continue'));
    })();
    if (isLeft(scanned)) return scanned;
    const refused = refusedDamage(damaged.values(), options);
    return refused === undefined
      ? right({ rows, damaged, passedOver: places, scannedTo: scanned.right })
      : left(refused);
  };
