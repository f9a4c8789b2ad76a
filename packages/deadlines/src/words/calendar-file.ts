import { formatDay, type Day, type Lang } from '@pengaduan/calendar';
import { clockLabels, type Instant } from '@pengaduan/core';
import ical, { ICalEventTransparency } from 'ical-generator';
import { inDueOrder, type IndexedDeadline } from '../running-deadline.js';

/** How a calendar file is made. */
export interface CalendarFileOptions {
  readonly lang?: Lang;
  /** When the file is made. A calendar takes the later of two entries of one day. */
  readonly madeAt: Instant;
  /** Part of the entries' ids: files of different selections (an agency) do not replace each other's entries. */
  readonly name?: string;
}

const titles = {
  id: (count: number) => `${count} tenggat laporan`,
  en: (count: number) => `${count} report ${count === 1 ? 'deadline' : 'deadlines'}`,
};

const lineOf = ({ complaint, clock, agency }: IndexedDeadline, lang: Lang): string =>
  [complaint, clockLabels[clock][lang], agency ?? '-'].join(' · ');

const byDay = (
  deadlines: ReadonlyArray<IndexedDeadline>,
): ReadonlyMap<Day, ReadonlyArray<IndexedDeadline>> => {
  const days = new Map<Day, Array<IndexedDeadline>>();
  for (const open of [...deadlines].sort(inDueOrder)) {
    if (open.due.type === 'Uncovered') continue;
    const same = days.get(open.due.day);
    if (same === undefined) days.set(open.due.day, [open]);
    else same.push(open);
  }
  return days;
};

/**
 * A calendar file (RFC 5545) with one all-day entry for each due day, listing its deadlines: complaint, clock and
 * agency. The id of a day's entry is always the same, so that importing a newer file replaces it. Deadlines whose year
 * is not decreed yet are left out.
 *
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueWithin, memoryDeadlines, toCalendarFile } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const monday = wib('2025-02-03T09:00');
 * const due = await dueWithin({ context, index: memoryDeadlines(feed) })(monday, 5)();
 * const file = isRight(due) ? toCalendarFile(due.right, { madeAt: monday }) : '';
 * console.log(file.includes('SUMMARY:1 tenggat laporan')); // true
 */
export const toCalendarFile = (
  deadlines: ReadonlyArray<IndexedDeadline>,
  { lang = 'id', madeAt, name = 'due' }: CalendarFileOptions,
): string => {
  const calendar = ical({ name: 'Pengaduan', prodId: { company: 'pengaduan', product: name } });
  for (const [day, due] of byDay(deadlines)) {
    const date = (of: Day): Date => new Date(`${formatDay(of)}T00:00:00Z`);
    calendar.createEvent({
      id: `${name}-${formatDay(day)}@pengaduan`,
      stamp: new Date(madeAt),
      sequence: Math.floor(madeAt / 60_000),
      // A deadline takes nobody's time: it does not make the day busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      allDay: true,
      timezone: 'UTC',
      start: date(day),
      end: date(day + 1),
      summary: titles[lang](due.length),
      description: due.map((open) => lineOf(open, lang)).join('\n'),
    });
  }
  // RFC 5545 3.1: the last line ends as every other.
  return `${calendar.toString()}\r\n`;
};
