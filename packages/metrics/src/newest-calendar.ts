import { indonesia, type Calendar } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';

/**
 * The calendar of a question unless another is meant: five days a week, the days as they were finally decreed.
 * @example
 * import { newestCalendar } from '@pengaduan/metrics';
 * console.log(newestCalendar().week); // 5
 */
export const newestCalendar = (): Calendar => {
  const calendar = indonesia();
  if (isLeft(calendar)) throw new Error(`the calendar of this release: ${calendar.left.type}`);
  return calendar.right;
};
