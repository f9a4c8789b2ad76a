import { endOfDay, formatDay, localDay } from '@pengaduan/calendar';
import { agencyOf, classificationOf } from '@pengaduan/core';
import { evaluate } from './evaluate.js';
import type { Evaluation, Question } from './evaluation.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

export const groupings = ['agency', 'classification', 'kind', 'category', 'channel', 'month'] as const;
/** What an evaluation may be broken down by; the month is the local month of intake, `2025-02`. */
export type Grouping = (typeof groupings)[number];

/** Stands for "none yet", e.g. no agency before a disposition. */
export const ungrouped = '-';

const groupOf = (row: Row, by: Grouping, { asOf, zone }: Question): string => {
  const stage = stageBefore(row, endOfDay(asOf, zone));
  switch (by) {
    case 'agency':
      return (stage && agencyOf(stage)) ?? ungrouped;
    case 'classification':
      return (stage && classificationOf(stage)) ?? ungrouped;
    case 'kind':
    case 'category':
    case 'channel':
      return row[by];
    case 'month':
      return formatDay(localDay(row.receivedAt, zone)).slice(0, 7);
  }
};

/**
 * The evaluation of each group, in order of its name: agency and class as they stood after `asOf`. The exact parts of
 * the groups add up to those of the whole.
 */
export const evaluateBy = (
  rows: Iterable<Row>,
  by: Grouping,
  question: Question,
): ReadonlyMap<string, Evaluation> => {
  const groups = new Map<string, Array<Row>>();
  for (const row of rows) {
    const key = groupOf(row, by, question);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return new Map(
    [...groups]
      .map(([key, group]) => [key, evaluate(group, question)] as const)
      .filter(([, { received }]) => received > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};
