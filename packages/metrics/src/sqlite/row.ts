import { agencyOf, classificationOf, classifications, kinds, stageNames, stageOf } from '@pengaduan/core';
import {
  integerOf,
  malformed,
  numberOf,
  optional,
  textColumns,
  textOf,
  wordOf,
} from '@pengaduan/journal-sqlite';
import type { Row as Stored } from '@pengaduan/journal-sqlite';
import type { Row, StageEntry } from '../row.js';
import { moreOfText, moreText } from './more.js';

export const stageColumns = `${textColumns('complaint', 'stage', 'agency', 'classification')}, at`;
export const rowColumns = `${textColumns('complaint', 'kind', 'category', 'channel')},
  ${textColumns('stage', 'agency', 'classification')}, stage_at AS at,
  revision, received_at, dispositioned_at, response_at, last_at, ${textColumns('more')}`;

export const stageEntryOf = (stored: Stored): StageEntry => {
  const name = wordOf(stored, 'stage', stageNames);
  const classification = optional(stored, 'classification', (row, column) =>
    wordOf(row, column, classifications),
  );
  const stage = stageOf(name, { classification, agency: optional(stored, 'agency', textOf) });
  return { at: numberOf(stored, 'at'), stage: stage ?? malformed('stage', `no agency or class of ${name}`) };
};

/** A row of `metrics_row`, with the stages before its own. */
export const rowOf = (stored: Stored, past: ReadonlyArray<StageEntry>): Row => ({
  complaint: textOf(stored, 'complaint'),
  revision: integerOf(stored, 'revision'),
  receivedAt: numberOf(stored, 'received_at'),
  kind: wordOf(stored, 'kind', kinds),
  category: textOf(stored, 'category'),
  channel: textOf(stored, 'channel'),
  firstDispositionedAt: optional(stored, 'dispositioned_at', numberOf),
  firstResponseAt: optional(stored, 'response_at', numberOf),
  stages: [...past, stageEntryOf(stored)],
  lastAt: numberOf(stored, 'last_at'),
  ...moreOfText(textOf(stored, 'more')),
});

type Value = string | number | null;

/** The columns of a stage in the order in which both tables have them. */
export const stageValues = ({ at, stage }: StageEntry): ReadonlyArray<Value> => [
  ...[at, stage.name],
  ...[agencyOf(stage) ?? null, classificationOf(stage) ?? null],
];

/** In the order of the columns of `metrics_row`, from `complaint` to `response_at`. */
export const rowValues = (row: Row): ReadonlyArray<Value> => [
  ...[row.complaint, Number(row.revision), row.receivedAt, row.kind, row.category, row.channel],
  ...[row.firstDispositionedAt ?? null, row.firstResponseAt ?? null],
];

/** In the order of the last columns of `metrics_row`, from `last_at` on. */
export const lastValues = (row: Row): ReadonlyArray<Value> => [row.lastAt, moreText(row)];
