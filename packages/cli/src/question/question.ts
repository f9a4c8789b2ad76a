import { localDay } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import type { Outcome } from '@pengaduan/journal';
import {
  newestCalendar,
  type Metrics,
  type MetricsFailure,
  type Period,
  type Question,
} from '@pengaduan/metrics';
import type { QuestionOptions } from './options.js';

/**
 * The question that the options ask; working days by the calendar as finally decreed, five days a week. Unless a day is
 * given, it is as of the day of the newest fact that is not after now, but of none before the period; or of today where
 * there is no fact.
 */
export const questionOf = async (
  metrics: Metrics,
  { from, to }: Period,
  { asOf, zone, denominator }: QuestionOptions,
  now: Instant,
): Promise<Outcome<MetricsFailure, Question>> => {
  const asked = { from, to, zone, denominator, calendar: newestCalendar() };
  if (asOf !== undefined) return { ok: true, value: { ...asked, asOf } };
  const newest = await metrics.newestFact(now);
  return newest.ok
    ? { ok: true, value: { ...asked, asOf: Math.max(from, localDay(newest.value ?? now, zone)) } }
    : newest;
};
