import { endOfDay } from '@pengaduan/calendar';
import { formatInstant } from '@pengaduan/core';
import type { HoldingFigures } from './count-holdings.js';
import type { LimitFigures } from './count-limits.js';
import type { Question } from './evaluation.js';
import type { GroupFigures } from './figures.js';
import { evaluationJson } from './json.js';

/**
 * What an agency did, as JSON: working days first, of the holdings that ended in an answer; `otherTime` of the others.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { holdingJson, openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const all = await openMetrics(feed).figures({ ...year, denominator: 'allReceived' });
 * const own = all.ok ? all.value.holdings.get('dinas-pupr') : undefined;
 * console.log(own && holdingJson(own).onTime); // 1
 */
export const holdingJson = ({ time, otherTime, onTime, overdue, uncovered, ...counts }: HoldingFigures) => ({
  received: counts.received,
  answered: counts.answered,
  handedOver: counts.handedOver,
  declined: counts.declined,
  open: counts.open,
  afterResponse: counts.afterResponse,
  workingDays: { n: time.n, ...time.workingDays },
  elapsedDays: { n: time.n, ...time.elapsedDays },
  otherTime: {
    n: otherTime.n,
    workingDays: 'sum' in otherTime.workingDays ? { sum: otherTime.workingDays.sum } : otherTime.workingDays,
    elapsedDays: { sumMs: otherTime.elapsedDays.sumMs },
  },
  onTime,
  overdue,
  uncovered,
});

/** The form of `holdingJson`. */
export type HoldingJson = ReturnType<typeof holdingJson>;

/**
 * How a question is counted, as JSON: the page of definitions, the denominator, the zone of the days, the instant before
 * which everything is counted, and the calendar of the working days.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { countedJson } from '@pengaduan/metrics';
 * const { policy, calendar } = standardContext().defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * console.log(countedJson({ ...year, denominator: 'allReceived' }).before); // 2025-12-31T17:00:00.000Z
 */
export const countedJson = ({ denominator, zone, asOf, calendar }: Question) => ({
  definitions: 'docs/complaint-log.md',
  denominator,
  zone,
  before: formatInstant(endOfDay(asOf, zone)),
  calendar: calendar.version,
});

const limitsJson = (limits: GroupFigures['limits'], isMeant: (one: LimitFigures) => boolean) =>
  Object.fromEntries([...limits].filter(([, one]) => isMeant(one)));

/**
 * All figures as JSON, in the form of docs/complaint-log.md: `evaluationJson`, and beside it how it was counted, each
 * limit, those of minutes apart, and the ratings. What agencies did is `holdingJson`.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { figures, figuresJson } from '@pengaduan/metrics';
 * const { policy, calendar } = standardContext().defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const all = figures([], { ...year, denominator: 'allReceived' });
 * console.log(figuresJson(all, { ...year, denominator: 'allReceived' }).rating); // { n: 0, sum: 0, mean: null }
 */
export const figuresJson = ({ evaluation, limits, rating, policies }: GroupFigures, question: Question) => ({
  ...evaluationJson(evaluation, question),
  duration: evaluation.duration,
  limits: limitsJson(limits, ({ unit }) => unit !== 'minute'),
  minuteLimits: limitsJson(limits, ({ unit }) => unit === 'minute'),
  rating,
  counted: { ...countedJson(question), policies: Object.fromEntries(policies) },
});

/** The form of `figuresJson`. */
export type FiguresJson = ReturnType<typeof figuresJson>;
