import { pipe } from 'fp-ts/lib/function.js';
import { map } from 'fp-ts/lib/TaskEither.js';
import type { Feed } from '@pengaduan/journal';
import type { Projection, Projections } from '@pengaduan/journal-sqlite';
import { categoryOf } from './journal.js';
import { inSpan, type Begun } from './span.js';

const begun = (name: string, records?: number): Begun => ({
  name: `project ${name}`,
  kind: 'internal',
  attributes: records === undefined ? {} : { 'pengaduan.records': records },
});

/** Counts the records that are handed over in one reading. */
const counting = () => {
  let records = 0;
  const count = (batch: ReadonlyArray<unknown>): void => {
    records += batch.length;
  };
  return { count, told: () => ({ 'pengaduan.records': records }) };
};

const nothing = () => ({});

/** A span for each reading to the end of the feed, and for each batch while it is followed. */
export const tracedFeed = ({ read, follow }: Feed): Feed => ({
  read: (range, handle) => {
    const { count, told } = counting();
    const counted: typeof handle = (batch) => {
      count(batch.events);
      return handle(batch);
    };
    return inSpan(begun(categoryOf(range.prefix)), read(range, counted), told);
  },
  follow: (range, handle, signal) => {
    const name = categoryOf(range.prefix);
    const spanned: typeof handle = (batch) =>
      inSpan(begun(name, batch.events.length), handle(batch), nothing);
    return follow(range, spanned, signal);
  },
});

const tracedProjection = (name: string, projection: Projection): Projection => ({
  ...projection,
  catchUp: (prefix, project, options) => {
    const { count, told } = counting();
    const counted: typeof project = (records, beside) => {
      count(records);
      return project(records, beside);
    };
    return inSpan(begun(name), projection.catchUp(prefix, counted, options), told);
  },
  follow: (prefix, project, options) => {
    const spanned: typeof project = (records, beside) =>
      inSpan(begun(name, records.length), project(records, beside), nothing);
    return projection.follow(prefix, spanned, options);
  },
});

/** The same for the tables of a read model in a file. */
export const tracedProjections = ({ projection, stored }: Projections): Projections => {
  const traced =
    (open: typeof projection): typeof projection =>
    (definition) =>
      pipe(
        open(definition),
        map((opened) => tracedProjection(definition.name, opened)),
      );
  return { projection: traced(projection), stored: traced(stored) };
};
