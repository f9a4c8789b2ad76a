import { agencyOf, classificationOf, kinds } from '@pengaduan/core';
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
import { moreOfText, moreText } from './more.js';
import { stagesOfText, stagesText } from './stages.js';

export const rowColumns = `${textColumns('complaint', 'kind', 'category', 'channel', 'stages', 'more')},
  revision, received_at, dispositioned_at, response_at, hides_duration, last_at`;

export const rowOf = (stored: Stored): Row => ({
  complaint: textOf(stored, 'complaint'),
  revision: integerOf(stored, 'revision'),
  receivedAt: numberOf(stored, 'received_at'),
  kind: wordOf(stored, 'kind', kinds),
  category: textOf(stored, 'category'),
  channel: textOf(stored, 'channel'),
  firstDispositionedAt: optional(stored, 'dispositioned_at', numberOf),
  firstResponseAt: optional(stored, 'response_at', numberOf),
  hidesDuration: numberOf(stored, 'hides_duration') === 1,
  lastAt: numberOf(stored, 'last_at'),
  stages: stagesOfText(textOf(stored, 'stages')),
  ...moreOfText(textOf(stored, 'more')),
});

type Value = string | number | null;

/** What is written of a row, by column. The newest stage, which every row has, stands apart. */
export const valuesOf = (row: Row): Readonly<Record<string, Value>> => {
  const newest = row.stages.at(-1) ?? malformed('stages', 'none');
  return {
    complaint: row.complaint,
    revision: Number(row.revision),
    received_at: row.receivedAt,
    kind: row.kind,
    category: row.category,
    channel: row.channel,
    dispositioned_at: row.firstDispositionedAt ?? null,
    response_at: row.firstResponseAt ?? null,
    hides_duration: row.hidesDuration ? 1 : 0,
    last_at: row.lastAt,
    stage_at: newest.at,
    stage: newest.stage.name,
    agency: agencyOf(newest.stage) ?? null,
    classification: classificationOf(newest.stage) ?? null,
    stages: stagesText(row.stages),
    more: moreText(row),
  };
};

/** The columns of `valuesOf`, in the order of the table. */
export const written: ReadonlyArray<string> = [
  ...[
    'complaint',
    'revision',
    'received_at',
    'kind',
    'category',
    'channel',
    'dispositioned_at',
    'response_at',
  ],
  ...['hides_duration', 'last_at', 'stage_at', 'stage', 'agency', 'classification', 'stages', 'more'],
];
