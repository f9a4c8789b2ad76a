import { right } from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { map } from 'fp-ts/lib/TaskEither.js';
import type { Feed, Recorded } from '@pengaduan/journal';
import type { Projection, SqliteStore } from '@pengaduan/journal-sqlite';

type IsKept = (record: Recorded) => boolean;

/** A feed from which some records are gone, as after a scavenge. */
export const thinnedFeed = (feed: Feed, isKept: IsKept): Feed => ({
  ...feed,
  read: (range, handle) =>
    feed.read(range, (batch) => {
      const events = batch.events.filter(isKept);
      return isNonEmpty(events) ? handle({ ...batch, events }) : () => Promise.resolve(right('continue'));
    }),
});

/** A feed of which some records are not JSON. */
export const unreadableFeed = (feed: Feed, isReadable: IsKept): Feed => ({
  ...feed,
  read: (range, handle) =>
    feed.read(range, (batch) => {
      const events = batch.events.filter(isReadable);
      const bad = batch.events.filter((record) => !isReadable(record));
      for (const { stream, revision, position } of bad) {
        range.onUnreadable?.({ stream, revision, position, detail: 'the data are not JSON' });
      }
      return isNonEmpty(events) ? handle({ ...batch, events }) : () => Promise.resolve(right('continue'));
    }),
});

/** A feed that passes over records whose type begins with `$`, as EventStoreDB does, and names them. */
export const passingFeed = (feed: Feed): Feed => ({
  ...feed,
  read: (range, handle) =>
    feed.read(range, (batch) => {
      const isOwn = ({ type }: Recorded) => type.startsWith('$');
      batch.events
        .filter(isOwn)
        .forEach(({ stream, revision }) => range.onPassedOver?.({ stream, revision }));
      const events = batch.events.filter((record) => !isOwn(record));
      return isNonEmpty(events) ? handle({ ...batch, events }) : () => Promise.resolve(right('continue'));
    }),
});

/** A store in a file whose projections do not get some of the records. */
export const thinnedStore = (store: SqliteStore, isKept: IsKept): SqliteStore => ({
  ...store,
  projection: (definition) =>
    map((projection: Projection): Projection => ({
      ...projection,
      catchUp: (prefix, project, options) =>
        projection.catchUp(prefix, (records, beside) => project(records.filter(isKept), beside), options),
    }))(store.projection(definition)),
});
