import { clockNames, clockTriggers, sources, units, type Due, type ClockTrigger } from '@pengaduan/core';
import { integerOf, numberOf, optional, textColumns, textOf, wordOf } from '@pengaduan/journal-sqlite';
import type { Param, Row } from '@pengaduan/journal-sqlite';
import type { Missed, MissedDeadline } from '../missed.js';
import type { OpenDeadline, Running, Standing, Whose } from '../open-deadline.js';

const dueOfRow = (row: Row): Due =>
  row['due_at'] === null
    ? { type: 'Uncovered', year: numberOf(row, 'uncovered') }
    : { type: 'Known', day: numberOf(row, 'due_day'), at: numberOf(row, 'due_at') };

export const runningColumns = `${textColumns('o.complaint', 'o.deadline', 'o.clock', 'o.unit', 'o.calendar')},
  o.started_at, o.amount, o.due_at, o.due_day, o.uncovered`;
export const missedColumns = `${runningColumns}, ${textColumns('o.since')}`;
export const whoseColumns = `${textColumns('c.policy', 'c.source', 'c.agency')}, c.policy_version`;
export const standingColumns = `${whoseColumns}, c.revision, c.answered, c.late, ${textColumns('c.lately')}`;

const momentsIn = (row: Row, column: string): ReadonlyArray<ClockTrigger> =>
  textOf(row, column)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => wordOf({ [column]: word }, column, clockTriggers));

export const runningOf = (row: Row): Running => ({
  complaint: textOf(row, 'complaint'),
  deadline: textOf(row, 'deadline'),
  clock: wordOf(row, 'clock', clockNames),
  startedAt: numberOf(row, 'started_at'),
  limit: { amount: numberOf(row, 'amount'), unit: wordOf(row, 'unit', units) },
  due: dueOfRow(row),
  calendar: optional(row, 'calendar', textOf),
});

export const missedOf = (row: Row): Missed => ({ ...runningOf(row), since: momentsIn(row, 'since') });

const whoseOf = (row: Row): Whose => ({
  policy: { id: textOf(row, 'policy'), version: numberOf(row, 'policy_version') },
  source: wordOf(row, 'source', sources),
  agency: optional(row, 'agency', textOf),
});

export const standingOf = (row: Row): Standing => ({
  ...whoseOf(row),
  revision: integerOf(row, 'revision'),
  answered: numberOf(row, 'answered') === 1,
  late: numberOf(row, 'late') === 1,
  lately: momentsIn(row, 'lately'),
});

export const openDeadlineOf = (row: Row): OpenDeadline => ({ ...runningOf(row), ...whoseOf(row) });
export const missedDeadlineOf = (row: Row): MissedDeadline => ({ ...missedOf(row), ...whoseOf(row) });

export const wordsOf = (list: ReadonlyArray<ClockTrigger>): string => list.join(' ');

/** In the order of the columns of `deadlines_open`, with which `deadlines_missed` begins. */
export const valuesOf = (running: Running, source: Standing['source']): ReadonlyArray<Param> => {
  const { complaint, deadline, clock, startedAt, limit, due, calendar } = running;
  const when = due.type === 'Known' ? [due.at, due.day, null] : [null, null, due.year];
  return [complaint, deadline, clock, startedAt, limit.amount, limit.unit, ...when, calendar ?? null, source];
};
