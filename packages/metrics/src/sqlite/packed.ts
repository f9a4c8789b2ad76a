import type { Classification, Instant, Kind, StageName } from '@pengaduan/core';
import { integerOf, textOf, type Reader } from '@pengaduan/journal-sqlite';
import type { Intake } from '../cohort.js';
import type { StoredHolding } from './adds.js';

/** What says in which groups a complaint is. */
export type StoredPlace = readonly [
  receivedAt: Instant,
  kind: Kind,
  category: string,
  channel: string,
  agency: string | null,
  classification: Classification | null,
];
const place = 'json_array(received_at, kind, category, channel, agency, classification)';

/** A row of which this much is asked for. */
export type Packed = readonly [
  nr: number,
  /** From this cut-off on the row says all that is asked for. */
  knownFrom: Instant,
  stage: StageName,
  dispositionedAt: Instant | null,
  responseAt: Instant | null,
  hidesDuration: 0 | 1,
  place: StoredPlace | null,
  holdings: ReadonlyArray<StoredHolding> | null,
  more: readonly [policy: string, rating: number | null, limits: string] | null,
];

/** How much of a row is asked for: what the two numbers count, in groups, with the holdings, or all figures. */
export type Asked = 'tally' | 'place' | 'holdings' | 'all';

const asked: Readonly<Record<Asked, readonly [knownFrom: string, ...rest: ReadonlyArray<string>]>> = {
  tally: ['stage_at + 1', 'NULL', 'NULL', 'NULL'],
  place: ['stage_at + 1', place, 'NULL', 'NULL'],
  holdings: ['settled_at', place, 'json(holdings)', 'NULL'],
  all: ['settled_at', place, 'json(holdings)', 'json_array(policy, rating, limits)'],
};

const pageSize = 2_000;

/**
 * The rows of those received in a time, in the order in which they came in. A page of them is one value: one for each column of
 * each row would cost more than all else about it.
 */
export function* packedIn(
  db: Reader,
  { first, before }: Intake,
  which: Asked,
): Generator<ReadonlyArray<Packed>> {
  const [knownFrom, ...rest] = asked[which];
  const columns = ['nr', knownFrom, 'stage, dispositioned_at, response_at, hides_duration', ...rest].join();
  for (let last = 0n; ;) {
    const [page] = db.all(
      `SELECT count(*) AS n, max(nr) AS last, CAST(json_group_array(json_array(${columns})) AS BLOB) AS packed
        FROM (SELECT * FROM metrics_row WHERE nr > ? AND received_at >= ? AND received_at < ?
          ORDER BY nr LIMIT ${pageSize})`,
      [last, first, before],
    );
    if (page === undefined || integerOf(page, 'n') === 0n) return;
    last = integerOf(page, 'last');
    // A cast at the file's edge: this package wrote it, and the table is compared with its copy when it is opened.
    yield JSON.parse(textOf(page, 'packed')) as ReadonlyArray<Packed>;
  }
}
