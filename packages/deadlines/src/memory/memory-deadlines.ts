import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { fromNullable, isSome, none, some, type Option } from 'fp-ts/lib/Option.js';
import { fromIO } from 'fp-ts/lib/TaskEither.js';
import { complaintStreams, passedOver, refusedDamage, sources } from '@pengaduan/core';
import type { ComplaintDamage, DamageOptions } from '@pengaduan/core';
import {
  checkFields,
  fieldRules,
  isAfter,
  type BatchHandler,
  type Feed,
  type FeedRange,
  type Position,
} from '@pengaduan/journal';
import type { DeadlineIndex } from '../ports.js';
import { leaveOutUnreadable, project } from '../project.js';
import { sourcesOf } from '../sources-of.js';
import { memoryTable } from './table.js';

const further = (a: Option<Position>, b: Option<Position>): Option<Position> =>
  isSome(a) && isSome(b) ? (isAfter(a.value, b.value) ? a : b) : isSome(a) ? a : b;

const takes = {
  by: 'memoryDeadlines',
  what: 'the feed of a store, memoryDeadlines(store.feed)',
  fields: { read: fieldRules.method('it takes the feed of a store, memoryDeadlines(store.feed)') },
};

/**
 * The index in memory, over the feed of any store. It begins empty, and its first `catchUp` reads the journal from the
 * beginning. It refuses a journal with a damaged complaint unless `skipDamaged` is given:
 * `memoryDeadlines(feed, { skipDamaged: true })`.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * await handleAll({ journal, context: standardContext() })(at.Received)();
 * const index = memoryDeadlines(feed);
 * await index.catchUp();
 * const due = await index.dueBy(Date.now(), { limit: 100 })();
 * if (isRight(due)) console.log(due.right.map(({ deadline }) => deadline)); // [ 'verification-1' ]
 */
export const memoryDeadlines = (feed: Feed, options: DamageOptions = {}): DeadlineIndex => {
  checkFields(takes, feed);
  const table = memoryTable();
  const places = passedOver();
  let scanned: Option<Position> = none;
  const range = (): FeedRange => ({
    prefix: complaintStreams,
    after: scanned,
    onPassedOver: places.add,
    onUnreadable: (record) => leaveOutUnreadable(table, [record]),
  });
  const takeIn =
    (onNews: () => void): BatchHandler<never> =>
    ({ events, scannedTo }) =>
    () => {
      project(table, events, places);
      scanned = further(scanned, some(scannedTo));
      onNews();
      return Promise.resolve(right('continue'));
    };
  const known = (): Either<ComplaintDamage, Option<Position>> => {
    const refused = refusedDamage(table.damaged(), options);
    return refused === undefined ? right(scanned) : left(refused);
  };
  return {
    catchUp: async () => {
      const read = await feed.read(
        range(),
        takeIn(() => undefined),
      )();
      if (isLeft(read)) return read;
      scanned = further(scanned, read.right);
      return known();
    },
    known: () => Promise.resolve(known()),
    follow: (onNews, signal) => () => feed.follow(range(), takeIn(onNews), signal)(),
    dueBy: (until, selection = {}) =>
      fromIO(() => table.dueBy(until, selection.limit ?? Infinity, sourcesOf(selection), selection.after)),
    runningBy: (until, selection = {}) =>
      fromIO(() => table.runningBy(until, selection.limit ?? Infinity, sourcesOf(selection))),
    uncovered: (selection = {}) => fromIO(() => table.uncovered(sourcesOf(selection))),
    queue: (question) => fromIO(() => table.queue(question)),
    leftAlone: (until) =>
      fromIO(() => ({
        imported: table.dueBy(until, Infinity, ['log']).length,
        uncovered: table.uncovered(sources).length,
      })),
    firstDueAfter: (instant, selection = {}) =>
      fromIO(() => fromNullable(table.firstAfter(instant, sourcesOf(selection)))),
    damaged: fromIO(table.damaged),
    knowsAgency: (agency) => fromIO(() => table.knowsAgency(agency)),
    arrivedSince: (since, selection = {}) => fromIO(() => table.arrivedSince(since, sourcesOf(selection))),
    calendars: fromIO(table.calendars),
    eachCountedBy: (calendars, visit) => fromIO(() => table.eachCountedBy(calendars, visit)),
  };
};
