import { endOfDay, formatDay, localDay } from '@pengaduan/calendar';
import { agencyOf, classificationOf } from '@pengaduan/core';
import type { Question } from './evaluation.js';
import type { Row } from './row.js';
import { stageBefore } from './stage-before.js';

/** Everything that an evaluation can be broken down by. */
export const groupings = ['agency', 'classification', 'kind', 'category', 'channel', 'month'] as const;
/**
 * What an evaluation is broken down by: the agency that has the complaint and the class of it at the end of `asOf`,
 * what the reporter said it is, its category or channel, or the local month in which it was received (`2025-02`).
 */
export type Grouping = (typeof groupings)[number];

/** The name of the group of complaints that have none, such as no agency before a disposition: `-`. */
export const ungrouped = '-';

/**
 * The group of a complaint, as `evaluateBy` names it; `ungrouped` where it has none.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { groupOf, openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const rows = await openMetrics(feed).rows();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const [row] = rows.ok ? rows.value.values() : [];
 * if (row) console.log(groupOf(row, 'agency', { ...year, denominator: 'allReceived' })); // dinas-pupr
 */
export const groupOf = (row: Row, by: Grouping, { asOf, zone }: Question): string => {
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
