import { endOfDay, offsetMinutes, type Zone } from '@pengaduan/calendar';
import type { Param } from '@pengaduan/journal-sqlite';
import { intakeOf } from '../cohort.js';
import type { Question } from '../evaluation.js';
import { ungrouped, type Grouping } from '../group.js';

const dayMs = 86_400_000;
// SQLite divides towards zero: this many days later every instant is above it.
const daysLater = 1_000_000;

/** `localDay` of @pengaduan/calendar, of a column. */
const localDayOf = (column: string, zone: Zone): string =>
  `((${column} + ${offsetMinutes(zone) * 60_000 + daysLater * dayMs}) / ${dayMs} - ${daysLater})`;

const groupOf = (by: Grouping | undefined, zone: Zone): string => {
  switch (by) {
    case undefined:
      return `''`;
    case 'agency':
    case 'classification':
      return `coalesce(${by}, '${ungrouped}')`;
    case 'kind':
    case 'category':
    case 'channel':
      return by;
    case 'month':
      return `strftime('%Y-%m', ${localDayOf('received_at', zone)} * 86400, 'unixepoch')`;
  }
};

/** The beginning of a statement, for which tables it names, and its parameters. */
export interface Beginning {
  readonly sql: string;
  readonly params: ReadonlyArray<Param>;
}

/**
 * Names `staged`: the complaints of a question's cohort, each with its group and its stage before the cut-off; and
 * `span`: those that were dispositioned and answered before it, with the time in between and its local days.
 */
export const stagedIn = (question: Question, by?: Grouping): Beginning => {
  const { first, before } = intakeOf(question);
  const { zone } = question;
  const stageOf = (column: string, place: number): string =>
    `CASE WHEN stage_at < cut_off THEN ${column} ELSE past ->> ${place} END AS ${column}`;
  return {
    sql: `WITH asked (first, before, cut_off) AS (SELECT ?, ?, ?),
      known AS (
        SELECT metrics_row.*, cut_off, CASE WHEN stage_at >= cut_off THEN (
          SELECT value FROM json_each(stages) WHERE value ->> 0 < cut_off ORDER BY key DESC LIMIT 1
        ) END AS past
        FROM asked JOIN metrics_row WHERE received_at >= first AND received_at < before
      ),
      cohort AS (
        SELECT nr, complaint, received_at, kind, category, channel, dispositioned_at, response_at, hides_duration,
          cut_off, ${stageOf('stage', 1)}, ${stageOf('agency', 2)}, ${stageOf('classification', 3)}
        FROM known
      ),
      staged AS (
        SELECT nr, complaint, ${groupOf(by, zone)} AS grouped, stage, dispositioned_at, response_at, hides_duration,
          cut_off FROM cohort
      ),
      span AS (
        SELECT nr, complaint, grouped, response_at - dispositioned_at AS ms,
          ${localDayOf('dispositioned_at', zone)} AS from_day, ${localDayOf('response_at', zone)} AS to_day
        FROM staged WHERE dispositioned_at IS NOT NULL AND response_at < cut_off AND hides_duration = 0
      )`,
    params: [first, before, endOfDay(question.asOf, zone)],
  };
};
