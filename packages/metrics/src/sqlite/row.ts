import { classifications, kinds, stageNames } from '@pengaduan/core';
import { integerOf, optional, textOf, wordOf, type Row as Stored } from '@pengaduan/journal-sqlite';
import type { Row, Standing } from '../row.js';

/** Text is read as bytes, as the store reads its own. */
const text = (...columns: ReadonlyArray<string>): string =>
  columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ');

export const rowColumns = `${text('complaint', 'kind', 'category', 'channel')},
  revision, received_at, dispositioned_at, response_at`;
export const standingColumns = `${text('complaint', 'stage', 'agency', 'classification')}, at`;

const instantOf = (stored: Stored, column: string): number => Number(integerOf(stored, column));

export const standingOf = (stored: Stored): Standing => ({
  at: instantOf(stored, 'at'),
  stage: wordOf(stored, 'stage', stageNames),
  agency: optional(stored, 'agency', textOf),
  classification: optional(stored, 'classification', (row, column) => wordOf(row, column, classifications)),
});

export const rowOf = (stored: Stored, standings: ReadonlyArray<Standing>): Row => ({
  complaint: textOf(stored, 'complaint'),
  revision: integerOf(stored, 'revision'),
  receivedAt: instantOf(stored, 'received_at'),
  kind: wordOf(stored, 'kind', kinds),
  category: textOf(stored, 'category'),
  channel: textOf(stored, 'channel'),
  firstDispositionedAt: optional(stored, 'dispositioned_at', instantOf),
  firstResponseAt: optional(stored, 'response_at', instantOf),
  standings,
});
