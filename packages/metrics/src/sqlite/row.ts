import { agencyOf, classificationOf, kinds } from '@pengaduan/core';
import {
  integerOf,
  malformed,
  numberOf,
  optional,
  proofOf,
  textColumns,
  textOf,
  wordOf,
} from '@pengaduan/journal-sqlite';
import type { Row as Stored } from '@pengaduan/journal-sqlite';
import type { Row } from '../row.js';
import { addsOf } from './adds.js';
import { moreOfText, moreText } from './more.js';
import { stagesOfText, stagesText } from './stages.js';

const texts = ['complaint', 'kind', 'category', 'channel', 'proof', 'stages', 'more'];
const wholeColumns = `nr, ${textColumns(...texts)},
  revision, received_at, dispositioned_at, response_at, hides_duration, last_at`;
/** All of rows, to be ended by which. A row without its history is there, and is refused when it is read. */
export const wholeRows = `SELECT ${wholeColumns} FROM metrics_row LEFT JOIN metrics_history USING (nr)`;

/** A row of `wholeRows`, whose history is as it was written. */
export const rowOf = (stored: Stored): Row => {
  const complaint = textOf(stored, 'complaint');
  const [stages, more] = [textOf(stored, 'stages'), textOf(stored, 'more')];
  if (proofOf([complaint, stages, more]) !== textOf(stored, 'proof'))
    return malformed('proof', 'another history');
  return {
    complaint,
    revision: integerOf(stored, 'revision'),
    receivedAt: numberOf(stored, 'received_at'),
    kind: wordOf(stored, 'kind', kinds),
    category: textOf(stored, 'category'),
    channel: textOf(stored, 'channel'),
    firstDispositionedAt: optional(stored, 'dispositioned_at', numberOf),
    firstResponseAt: optional(stored, 'response_at', numberOf),
    hidesDuration: numberOf(stored, 'hides_duration') === 1,
    lastAt: numberOf(stored, 'last_at'),
    stages: stagesOfText(stages),
    ...moreOfText(more),
  };
};

/** The columns of `metrics_row` that are written. */
export const rowColumns = [
  ...(['complaint', 'revision', 'received_at', 'kind', 'category', 'channel'] as const),
  ...(['dispositioned_at', 'response_at', 'hides_duration', 'last_at'] as const),
  ...(['stage_at', 'stage', 'agency', 'classification', 'proof'] as const),
  ...(['settled_at', 'policy', 'rating', 'limits', 'holdings'] as const),
];
/** The columns of `metrics_history` beside the number. */
export const historyColumns = ['stages', 'more'] as const;

type Value = string | number | null;

/** What is written of a row, by column: in `metrics_row`, and as its history. The newest stage, which every row has, stands apart. */
export const valuesOf = (
  row: Row,
): {
  readonly row: Readonly<Record<(typeof rowColumns)[number], Value>>;
  readonly history: Readonly<Record<(typeof historyColumns)[number], string>>;
} => {
  const newest = row.stages.at(-1) ?? malformed('stages', 'none');
  const history = { stages: stagesText(row.stages), more: moreText(row) };
  return {
    row: {
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
      proof: proofOf([row.complaint, history.stages, history.more]),
      ...addsOf(row),
    },
    history,
  };
};
