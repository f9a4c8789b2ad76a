import { classifications, kinds, stageNames, stageOf } from '@pengaduan/core';
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
import type { Row } from '../row.js';
import { classSources, type StageEntry } from '../stages-after.js';

export const rowColumns = `${textColumns('complaint', 'kind', 'category', 'channel')},
  revision, received_at, dispositioned_at, response_at, hides_duration`;
export const stageColumns = `${textColumns('complaint', 'stage', 'agency', 'classification')}, at, observed, ${textColumns('class_by')}`;

export const stageEntryOf = (stored: Stored): StageEntry => {
  const name = wordOf(stored, 'stage', stageNames);
  const classification = optional(stored, 'classification', (row, column) =>
    wordOf(row, column, classifications),
  );
  const stage = stageOf(name, { classification, agency: optional(stored, 'agency', textOf) });
  return {
    at: numberOf(stored, 'at'),
    stage: stage ?? malformed('stage', `no agency of ${name}`),
    observed: numberOf(stored, 'observed') === 1,
    classBy: wordOf(stored, 'class_by', classSources),
  };
};

export const rowOf = (stored: Stored, stages: ReadonlyArray<StageEntry>): Row => ({
  complaint: textOf(stored, 'complaint'),
  revision: integerOf(stored, 'revision'),
  receivedAt: numberOf(stored, 'received_at'),
  kind: wordOf(stored, 'kind', kinds),
  category: textOf(stored, 'category'),
  channel: textOf(stored, 'channel'),
  firstDispositionedAt: optional(stored, 'dispositioned_at', numberOf),
  firstResponseAt: optional(stored, 'response_at', numberOf),
  hidesDuration: numberOf(stored, 'hides_duration') === 1,
  stages,
});
