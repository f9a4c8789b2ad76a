import { decreeYears } from './decrees/all.js';
import type { Change, Decree, DecreedKind, DecreeReference } from './decrees/decree.js';

/** What is known of a year: since when, by which decrees in order of issue, and how many feasts of each kind it has. */
export interface YearCoverage {
  readonly year: number;
  /** Day of issue (YYYY-MM-DD) of the first decree that lists the year. */
  readonly knownSince: string;
  readonly decrees: ReadonlyArray<DecreeReference>;
  /** Feasts, not days: 13 May 2021 is two. The same holds for the other two counts. */
  readonly national: number;
  readonly collectiveLeave: number;
  readonly election: number;
}

const inForce = (changes: ReadonlyArray<Change>, kind: DecreedKind): number =>
  changes.reduce(
    (count, change) => (change.kind === kind ? count + (change.action === 'add' ? 1 : -1) : count),
    0,
  );

const reference = ({ decree, issued }: Decree): DecreeReference => ({ decree, issued });

/**
 * The years that this release covers, 2020 to 2027, each declared by its decrees (SKB 3 Menteri and Keppres) and
 * covered from 1 January to 31 December.
 * @example
 * import { coverage } from '@pengaduan/calendar';
 * console.log(coverage.at(-1)?.year, coverage.at(-1)?.knownSince); // 2027 2026-09-15
 */
export const coverage: ReadonlyArray<YearCoverage> = decreeYears.map(({ year, decrees }) => {
  const changes = decrees.flatMap((decree) => decree.changes);
  return {
    year,
    knownSince: decrees[0]?.issued ?? '',
    decrees: decrees.map(reference),
    national: inForce(changes, 'national'),
    collectiveLeave: inForce(changes, 'collective-leave'),
    election: inForce(changes, 'election'),
  };
});
