import { endOfDay, formatDay, localDay, type Zone } from '@pengaduan/calendar';
import { placeOf, type Placed } from './contribution.js';
import type { Question } from './evaluation.js';
import { ungrouped } from './ungrouped.js';
import type { Row } from './row.js';

/** Everything that an evaluation can be broken down by. */
export const groupings = ['agency', 'classification', 'kind', 'category', 'channel', 'month'] as const;
/**
 * What an evaluation is broken down by: the agency that has the complaint and the class of it at the end of `asOf`,
 * what the reporter said it is, its category or channel, or the local month in which it was received (`2025-02`).
 */
export type Grouping = (typeof groupings)[number];

/** The group of what is placed so. */
export const groupIn = (placed: Placed, by: Grouping, zone: Zone): string => {
  switch (by) {
    case 'agency':
    case 'classification':
      return placed[by] ?? ungrouped;
    case 'kind':
    case 'category':
    case 'channel':
      return placed[by];
    case 'month':
      return formatDay(localDay(placed.receivedAt, zone)).slice(0, 7);
  }
};

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
export const groupOf = (row: Row, by: Grouping, { asOf, zone }: Question): string =>
  groupIn(placeOf(row, endOfDay(asOf, zone)), by, zone);
