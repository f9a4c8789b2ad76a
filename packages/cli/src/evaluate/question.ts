import { indonesia, type Calendar } from '@pengaduan/calendar';
import type { Question } from '@pengaduan/metrics';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { EvaluateOptions } from './options.js';

const newestCalendar = (): Calendar => {
  const calendar = indonesia();
  if (isLeft(calendar)) throw new Error(`the calendar of this release: ${calendar.left.type}`);
  return calendar.right;
};

/** The question that the options ask; working days by the calendar as finally decreed, five days a week. */
export const questionOf = ({ from, to, asOf, zone, denominator }: EvaluateOptions): Question => ({
  from,
  to,
  asOf,
  zone,
  denominator,
  calendar: newestCalendar(),
});
