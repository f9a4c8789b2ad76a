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

const ofCohort = 'received_at >= asked.first AND received_at < asked.before';
const columns = 'r.nr, r.complaint, received_at, kind, category, channel, dispositioned_at, response_at';

/**
 * Names `staged`: the complaints of a question's cohort, each with its group and its stage before the cut-off; and
 * `span`: those that were dispositioned and answered before it, with the time in between and its local days.
 */
export const stagedIn = (question: Question, by?: Grouping): Beginning => {
  const { first, before } = intakeOf(question);
  const { zone } = question;
  return {
    sql: `WITH asked (first, before, cut_off) AS (SELECT ?, ?, ?),
      cohort AS (
        SELECT ${columns}, r.stage, r.agency, r.classification FROM asked JOIN metrics_row AS r
        WHERE ${ofCohort} AND stage_at < asked.cut_off
        UNION ALL
        SELECT ${columns}, p.stage, p.agency, p.classification FROM asked JOIN metrics_row AS r
        JOIN metrics_past AS p ON p.complaint = r.complaint AND p.nr = (
          SELECT max(nr) FROM metrics_past WHERE complaint = r.complaint AND at < asked.cut_off
        ) WHERE ${ofCohort} AND stage_at >= asked.cut_off
      ),
      staged AS (
        SELECT nr, complaint, ${groupOf(by, zone)} AS grouped, stage, dispositioned_at, response_at FROM cohort
      ),
      span AS (
        SELECT nr, complaint, grouped, response_at - dispositioned_at AS ms,
          ${localDayOf('dispositioned_at', zone)} AS from_day, ${localDayOf('response_at', zone)} AS to_day
        FROM staged JOIN asked WHERE dispositioned_at IS NOT NULL AND response_at < asked.cut_off
      )`,
    params: [first, before, endOfDay(question.asOf, zone)],
  };
};
