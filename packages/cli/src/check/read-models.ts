import { memoryDeadlines, type DeadlineIndex, type IndexFailure } from '@pengaduan/deadlines';
import type { Feed, Position } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';
import { openMetrics, type Metrics } from '@pengaduan/metrics';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isNone, none, type Option } from 'fp-ts/lib/Option.js';
import { isReadOnly } from '../read-models/is-read-only.js';
import type { Compared } from './checked.js';
import { upTo } from './past-damage.js';

/** What a read model has of each report. */
type Rows = ReadonlyMap<string, unknown>;

interface ReadModel {
  readonly name: Compared['name'];
  readonly stored: (tables: Projections) => Promise<Either<IndexFailure, Rows>>;
  readonly anew: (feed: Feed) => Promise<Either<IndexFailure, Rows>>;
}

const all = { skipDamaged: true };

const rowsOf = async (metrics: Metrics): Promise<Either<IndexFailure, Rows>> => {
  const rows = await metrics.rows();
  return rows.ok ? right(rows.value) : left(rows.failure);
};

/** The running deadlines of each report, also those whose day is not decreed yet. */
const runningOf = async (index: DeadlineIndex): Promise<Either<IndexFailure, Rows>> => {
  const known = await index.catchUp();
  if (isLeft(known)) return known;
  const byReport = new Map<string, Record<string, unknown>>();
  const add = ({ complaint, deadline, ...rest }: { readonly complaint: string; readonly deadline: string }) =>
    byReport.set(complaint, { ...byReport.get(complaint), [deadline]: rest });
  const due = await index.runningBy(Infinity, { includeImported: true })();
  if (isLeft(due)) return due;
  due.right.forEach(add);
  const calendars = await index.calendars();
  if (isLeft(calendars)) return calendars;
  const counted = await index.eachCountedBy(calendars.right, add)();
  return isLeft(counted) ? counted : right(byReport);
};

const readModels: ReadonlyArray<ReadModel> = [
  {
    name: 'metrics',
    stored: async (tables) => {
      const { sqliteMetrics } = await import('@pengaduan/metrics/sqlite');
      const metrics = await sqliteMetrics(tables, all)();
      if (isLeft(metrics)) return metrics;
      const rows = await rowsOf(metrics.right);
      const differing = await metrics.right.differing();
      if (isLeft(rows)) return rows;
      if (!differing.ok) return left(differing.failure);
      // What was changed beside its history agrees with no row that is made anew.
      return right(
        new Map([...rows.right, ...differing.value.map((complaint) => [complaint, 'changed'] as const)]),
      );
    },
    anew: (feed) => rowsOf(openMetrics(feed, all)),
  },
  {
    name: 'deadlines',
    stored: async (tables) => {
      const { sqliteDeadlines } = await import('@pengaduan/deadlines/sqlite');
      const index = await sqliteDeadlines(tables, all)();
      return isLeft(index) ? index : runningOf(index.right);
    },
    anew: (feed) => runningOf(memoryDeadlines(feed, all)),
  },
];

/** The stored tables as they stand, and how far they had read. */
const asStored = ({ stored }: Projections) => {
  let position: Option<Position> = none;
  const projection: Projections['projection'] = (definition) => async () => {
    const opened = await stored(definition)();
    if (isLeft(opened)) return opened;
    const checkpoint = await opened.right.checkpoint();
    if (isLeft(checkpoint)) return checkpoint;
    position = checkpoint.right.position;
    return opened;
  };
  return { tables: { projection, stored }, position: () => position };
};

/** One text for all that say the same: a field that is undefined is as good as none, and their order says nothing. */
const textOf = (row: unknown = null): string =>
  JSON.stringify(row, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const differingIn = (stored: Rows, anew: Rows): ReadonlyArray<string> =>
  [...new Set([...stored.keys(), ...anew.keys()])]
    .filter((complaint) => textOf(stored.get(complaint)) !== textOf(anew.get(complaint)))
    .sort();

const compare = async (
  model: ReadModel,
  projections: Projections,
  feed: Feed,
): Promise<Either<IndexFailure, Compared> | undefined> => {
  const { tables, position } = asStored(projections);
  const stored = await model.stored(tables);
  if (isLeft(stored)) return isReadOnly(stored.left) ? undefined : stored;
  const to = position();
  const anew = isNone(to) ? right(new Map<string, unknown>()) : await model.anew(upTo(feed, to.value));
  if (isLeft(anew)) return anew;
  const differing = differingIn(stored.right, anew.right);
  return right({ name: model.name, reports: anew.right.size, differing });
};

/** Compares the read models that are stored with those made anew in memory, one after the other; nothing is written. */
export const compareReadModels = async (
  projections: Projections,
  feed: Feed,
): Promise<ReadonlyArray<readonly [Compared['name'], Either<IndexFailure, Compared>]>> => {
  const compared: Array<readonly [Compared['name'], Either<IndexFailure, Compared>]> = [];
  for (const model of readModels) {
    const one = await compare(model, projections, feed);
    if (one !== undefined) compared.push([model.name, one]);
  }
  return compared;
};
