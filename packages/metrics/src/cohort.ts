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
