import { endOfDay, startOfDay } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import type { Question } from './evaluation.js';
import type { Row } from './row.js';

/** The part of a `Question` that says which complaints it is about. */
export type Cohort = Pick<Question, 'from' | 'to' | 'asOf' | 'zone'>;

/** The instants of reception of a cohort: the first included, the last not. */
export interface Intake {
  readonly first: Instant;
  readonly before: Instant;
}

export const intakeOf = ({ from, to, asOf, zone }: Cohort): Intake => ({
  first: startOfDay(from, zone),
  before: endOfDay(Math.min(to, asOf), zone),
});

export const isWithin =
  ({ first, before }: Intake) =>
  ({ receivedAt }: Row): boolean =>
    receivedAt >= first && receivedAt < before;

/** Those of rows that a cohort has, one by one, so that they never have to be in memory as a whole. */
export function* cohortOf(rows: Iterable<Row>, cohort: Cohort): Generator<Row> {
  const isIn = isWithin(intakeOf(cohort));
  for (const row of rows) if (isIn(row)) yield row;
}
