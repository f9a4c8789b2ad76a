import { describeReason, formatDay, type Day, type Lang } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { ClosedYear } from './closed-year.js';

const product = 'closed-days';

/** How a calendar file of closed days begins: it names its maker, and what it is of (RFC 5545 3.7.3). */
export const icsBegins = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pengaduan//${product}`;

const dateOf = (day: Day): Date => new Date(`${formatDay(day)}T00:00:00Z`);

/** A calendar file with an all-day entry for each closed day. The entry of a day always has the same id. */
export const closedDaysIcs = ({ calendar, days }: ClosedYear, madeAt: Instant, lang: Lang): string => {
  const name = lang === 'id' ? 'Hari tutup kantor' : 'Office closed days';
  const file = ical({ name, prodId: { company: 'pengaduan', product } });
  for (const { day, closures } of days) {
    file.createEvent({
      id: `closed-${formatDay(day)}@pengaduan`,
      stamp: new Date(madeAt),
      sequence: Math.floor(madeAt / 60_000),
      // A holiday does not make whoever subscribes to it busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      allDay: true,
      timezone: 'UTC',
      start: dateOf(day),
      end: dateOf(day + 1),
      summary: closures.map((closure) => closure.name).join('; '),
      description: [...closures.map((closure) => describeReason(closure, lang)), calendar].join('\n'),
    });
  }
  // RFC 5545 3.1: the last line ends as every other.
  return `${file.toString()}\r\n`;
};
