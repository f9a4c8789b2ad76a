import { classifications, kinds, stageNames } from '@pengaduan/core';
import { integerOf, numberOf, optional, textColumns, textOf, wordOf } from '@pengaduan/journal-sqlite';
import type { Row as Stored } from '@pengaduan/journal-sqlite';
import type { Row, Standing } from '../row.js';

export const rowColumns = `${textColumns('complaint', 'kind', 'category', 'channel')},
  revision, received_at, dispositioned_at, response_at`;
export const standingColumns = `${textColumns('complaint', 'stage', 'agency', 'classification')}, at`;

export const standingOf = (stored: Stored): Standing => ({
  at: numberOf(stored, 'at'),
  stage: wordOf(stored, 'stage', stageNames),
  agency: optional(stored, 'agency', textOf),
  classification: optional(stored, 'classification', (row, column) => wordOf(row, column, classifications)),
});

export const rowOf = (stored: Stored, standings: ReadonlyArray<Standing>): Row => ({
  complaint: textOf(stored, 'complaint'),
  revision: integerOf(stored, 'revision'),
  receivedAt: numberOf(stored, 'received_at'),
  kind: wordOf(stored, 'kind', kinds),
  category: textOf(stored, 'category'),
  channel: textOf(stored, 'channel'),
  firstDispositionedAt: optional(stored, 'dispositioned_at', numberOf),
  firstResponseAt: optional(stored, 'response_at', numberOf),
  standings,
});
