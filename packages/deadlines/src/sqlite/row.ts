import {
  agencyOf,
  classificationOf,
  classifications,
  clockKinds,
  clockNames,
  sources,
  stageNames,
  stageOf,
  units,
} from '@pengaduan/core';
import type { Due, Source, Stage } from '@pengaduan/core';
import {
  integerOf,
  malformed,
  numberOf,
  optional,
  textColumns,
  textOf,
  wordOf,
} from '@pengaduan/journal-sqlite';
import type { Row } from '@pengaduan/journal-sqlite';
import { dueAtOf, indexed } from '../running-deadline.js';
import type { IndexedComplaint, IndexedDeadline, RunningDeadline } from '../running-deadline.js';

const dueOfRow = (row: Row): Due =>
  row['due_at'] === null
    ? { type: 'Uncovered', year: numberOf(row, 'uncovered') }
    : { type: 'Known', day: numberOf(row, 'due_day'), at: numberOf(row, 'due_at') };

export const runningColumns = `${textColumns('o.complaint', 'o.deadline', 'o.clock', 'o.kind', 'o.unit', 'o.calendar')},
  o.started_at, o.amount, o.due_at, o.due_day, o.uncovered, o.noted`;
export const complaintColumns = `${textColumns('c.policy', 'c.source', 'c.stage', 'c.agency', 'c.classification')},
  c.policy_version, c.revision, c.observed_at, c.held_since`;

export const runningOf = (row: Row): RunningDeadline => ({
  complaint: textOf(row, 'complaint'),
  deadline: textOf(row, 'deadline'),
  clock: wordOf(row, 'clock', clockNames),
  kind: wordOf(row, 'kind', clockKinds),
  startedAt: numberOf(row, 'started_at'),
  limit: { amount: numberOf(row, 'amount'), unit: wordOf(row, 'unit', units) },
  due: dueOfRow(row),
  calendar: optional(row, 'calendar', textOf),
  noted: numberOf(row, 'noted') === 1,
  end: undefined,
});

const stageIn = (row: Row): Stage => {
  const name = wordOf(row, 'stage', stageNames);
  const classification = optional(row, 'classification', (of, column) => wordOf(of, column, classifications));
  const stage = stageOf(name, { classification, agency: optional(row, 'agency', textOf) });
  return stage ?? malformed('stage', `no agency of ${name}`);
};

export const complaintIn = (row: Row): IndexedComplaint => ({
  revision: integerOf(row, 'revision'),
  policy: { id: textOf(row, 'policy'), version: numberOf(row, 'policy_version') },
  source: wordOf(row, 'source', sources),
  stage: stageIn(row),
  observedAt: optional(row, 'observed_at', numberOf),
  heldSince: optional(row, 'held_since', numberOf),
});

export const indexedOf = (row: Row): IndexedDeadline => indexed(runningOf(row), complaintIn(row));

/** In the column `first_due`, where no due is known. */
export const noDue = Number.MAX_SAFE_INTEGER;

type Value = string | number | null;

/** In the order of the columns of `deadlines_complaint`. */
export const complaintValues = (
  complaint: string,
  { revision, policy, source, stage, observedAt, heldSince }: IndexedComplaint,
  running: Iterable<RunningDeadline>,
): ReadonlyArray<Value> => [
  ...[complaint, Number(revision), policy.id, policy.version, source, stage.name],
  ...[agencyOf(stage) ?? null, classificationOf(stage) ?? null, observedAt ?? null, heldSince ?? null],
  Math.min(noDue, ...Array.from(running, (one) => dueAtOf(one) ?? noDue)),
];

/** In the order of the columns of `deadlines_running`. */
export const runningValues = (running: RunningDeadline, source: Source): ReadonlyArray<Value> => {
  const { complaint, deadline, clock, kind, startedAt, limit, due, calendar, noted } = running;
  const when = due.type === 'Known' ? [due.at, due.day, null] : [null, null, due.year];
  return [
    ...[complaint, deadline, clock, kind, startedAt, limit.amount, limit.unit],
    ...when,
    ...[calendar ?? null, noted ? 1 : 0, source],
  ];
};
