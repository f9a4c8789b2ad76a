import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { fromNullable, isSome, none, some, type Option } from 'fp-ts/lib/Option.js';
import { fromIO } from 'fp-ts/lib/TaskEither.js';
import { complaintRecords, complaintStreams, type UnreadableEvent } from '@pengaduan/core';
import { isAfter, type Feed, type Position } from '@pengaduan/journal';
import type { DeadlineIndex } from '../ports.js';
import { project } from '../project.js';
import { sourcesOf } from '../sources-of.js';
import { memoryTable } from './table.js';

const further = (a: Option<Position>, b: Option<Position>): Option<Position> =>
  isSome(a) && isSome(b) ? (isAfter(a.value, b.value) ? a : b) : isSome(a) ? a : b;

/**
 * The index in memory. It begins empty, and its first `catchUp` reads the journal from the beginning.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * await handleAll({ journal, context: standardContext() })(at.Pending)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const due = await index.dueBy(wib('2025-02-18T00:00'), { limit: 100 })();
 * if (isRight(due)) console.log(due.right.map(({ complaint, deadline }) => [complaint, deadline])); // [ [ '1', 'data-1' ] ]
 */
export const memoryDeadlines = (feed: Feed): DeadlineIndex => {
  const table = memoryTable();
  let scanned: Option<Position> = none;
  return {
    catchUp: async () => {
      const range = { prefix: complaintStreams, after: scanned };
      const read = await feed.read<UnreadableEvent>(range, ({ events, scannedTo }) => () => {
        const records = complaintRecords(events);
        if (isLeft(records)) return Promise.resolve(left(records.left));
        project(table, records.right);
        scanned = further(scanned, some(scannedTo));
        return Promise.resolve(right('continue'));
      })();
      if (isLeft(read)) return read;
      scanned = further(scanned, read.right);
      return right(scanned);
    },
    dueBy: (until, selection = {}) =>
      fromIO(() => table.dueBy(until, selection.limit ?? Infinity, sourcesOf(selection), selection.after)),
    runningBy: (until, selection = {}) =>
      fromIO(() => table.runningBy(until, selection.limit ?? Infinity, sourcesOf(selection))),
    firstDueAfter: (instant, selection = {}) =>
      fromIO(() => fromNullable(table.firstAfter(instant, sourcesOf(selection)))),
    knowsAgency: (agency) => fromIO(() => table.knowsAgency(agency)),
    calendars: fromIO(table.calendars),
    eachCountedBy: (calendars, visit) => fromIO(() => table.eachCountedBy(calendars, visit)),
  };
};
