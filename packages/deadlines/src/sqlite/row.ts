import { clockNames, sources, units, type Due } from '@pengaduan/core';
import { integerOf, textOf, type Param, type Row } from '@pengaduan/journal-sqlite';
import type { OpenDeadline, Running, Standing } from '../open-deadline.js';

/** A file that somebody else wrote into: the tables hold what this package never writes. */
const unknown = (column: string): Error =>
  Object.assign(new Error(`column ${column} holds no word of ours`), { family: 'malformed' });

const wordOf = <W extends string>(row: Row, column: string, words: ReadonlyArray<W>): W => {
  const text = textOf(row, column);
  const word = words.find((one) => one === text);
  if (word === undefined) throw unknown(column);
  return word;
};

const numberOf = (row: Row, column: string): number => Number(integerOf(row, column));

const dueOfRow = (row: Row): Due =>
  row['due_at'] === null
    ? { type: 'Uncovered', year: numberOf(row, 'uncovered') }
    : { type: 'Known', day: numberOf(row, 'due_day'), at: numberOf(row, 'due_at') };

const optional = (row: Row, column: string): string | undefined =>
  row[column] === null ? undefined : textOf(row, column);

/** Text is read as bytes, as the store reads its own. */
const text = (...columns: ReadonlyArray<string>): string =>
  columns.map((column) => `CAST(${column} AS BLOB) AS ${column.slice(2)}`).join(', ');

export const runningColumns = `${text('o.complaint', 'o.deadline', 'o.clock', 'o.unit', 'o.calendar')},
  o.started_at, o.amount, o.due_at, o.due_day, o.uncovered`;
export const standingColumns = `${text('c.policy', 'c.source', 'c.agency')}, c.policy_version, c.revision`;

export const runningOf = (row: Row): Running => ({
  complaint: textOf(row, 'complaint'),
  deadline: textOf(row, 'deadline'),
  clock: wordOf(row, 'clock', clockNames),
  startedAt: numberOf(row, 'started_at'),
  limit: { amount: numberOf(row, 'amount'), unit: wordOf(row, 'unit', units) },
  due: dueOfRow(row),
  calendar: optional(row, 'calendar'),
});

export const standingOf = (row: Row): Standing => ({
  revision: integerOf(row, 'revision'),
  policy: { id: textOf(row, 'policy'), version: numberOf(row, 'policy_version') },
  source: wordOf(row, 'source', sources),
  agency: optional(row, 'agency'),
});

export const openDeadlineOf = (row: Row): OpenDeadline => {
  const { policy, source, agency } = standingOf(row);
  return { ...runningOf(row), policy, source, agency };
};

/** In the order of the columns of `deadlines_open`. */
export const valuesOf = (running: Running, source: Standing['source']): ReadonlyArray<Param> => {
  const { complaint, deadline, clock, startedAt, limit, due, calendar } = running;
  const when = due.type === 'Known' ? [due.at, due.day, null] : [null, null, due.year];
  return [complaint, deadline, clock, startedAt, limit.amount, limit.unit, ...when, calendar ?? null, source];
};
