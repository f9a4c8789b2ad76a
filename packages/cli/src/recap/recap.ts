import {
  evaluate,
  explain,
  groupOf,
  type ComplaintDuration,
  type Evaluation,
  type Question,
  type ReceivedOutside,
  type Row,
} from '@pengaduan/metrics';
import type { StageName } from '@pengaduan/core';

/** The numbers of an agency in a month; undefined means of all agencies, of all months. */
export interface RecapLine {
  readonly month: string | undefined;
  readonly agency: string | undefined;
  readonly evaluation: Evaluation;
}

/** A report, and in which numbers it is counted; without a stage it is not observed yet. */
export interface RecapReport {
  readonly complaint: string;
  readonly month: string;
  readonly agency: string;
  readonly stage: StageName | undefined;
  readonly isFollowedUp: boolean;
  readonly duration: ComplaintDuration | undefined;
}

/** Each agency in each month, their totals, and the reports behind all of it. */
export interface Recap {
  readonly lines: ReadonlyArray<RecapLine>;
  /** The months, the agencies and the whole; of a single month no agency and no whole, which would be the same again. */
  readonly totals: ReadonlyArray<RecapLine>;
  readonly reports: ReadonlyArray<RecapReport>;
  readonly outside: ReceivedOutside;
}

interface Placed {
  readonly row: Row;
  readonly month: string;
  readonly agency: string;
}

const inOrder = (names: Iterable<string>): ReadonlyArray<string> =>
  [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

/** The recap of the rows of a question's cohort: every number is one of `metrics` over some of these rows. */
export const recapOf = (rows: ReadonlyArray<Row>, outside: ReceivedOutside, question: Question): Recap => {
  const placed = rows.map((row): Placed => ({
    row,
    month: groupOf(row, 'month', question),
    agency: groupOf(row, 'agency', question),
  }));
  const line = (month?: string, agency?: string): RecapLine => {
    const isIn = (one: Placed) =>
      (month === undefined || one.month === month) && (agency === undefined || one.agency === agency);
    return {
      month,
      agency,
      evaluation: evaluate(
        placed.filter(isIn).map(({ row }) => row),
        question,
      ),
    };
  };
  const months = inOrder(placed.map(({ month }) => month));
  const agenciesOf = (month?: string) =>
    inOrder(placed.filter((one) => month === undefined || one.month === month).map(({ agency }) => agency));
  const stages = new Map(explain('stages', rows, question).map((one) => [one.complaint, one.stage]));
  const followedUp = new Set(explain('followUp', rows, question));
  const durations = new Map(explain('duration', rows, question).map((one) => [one.complaint, one]));
  return {
    lines: months.flatMap((month) => agenciesOf(month).map((agency) => line(month, agency))),
    totals: [
      ...months.map((month) => line(month)),
      ...(months.length === 1 ? [] : [...agenciesOf().map((agency) => line(undefined, agency)), line()]),
    ],
    reports: placed.map(({ row: { complaint }, month, agency }) => ({
      ...{ complaint, month, agency },
      stage: stages.get(complaint),
      isFollowedUp: followedUp.has(complaint),
      duration: durations.get(complaint),
    })),
    outside,
  };
};
