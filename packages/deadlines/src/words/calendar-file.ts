import { formatDay, type Day, type Lang } from '@pengaduan/calendar';
import { clockLabels, type Instant } from '@pengaduan/core';
import { checkOptions, fieldRules, type Takes } from '@pengaduan/journal';
import ical, { ICalEventTransparency } from 'ical-generator';
import { inDueOrder, type IndexedDeadline } from '../running-deadline.js';

/** What `toCalendarFile` is given. */
export interface CalendarFileOptions {
  /** The language of the entries; Indonesian unless given. */
  readonly lang?: Lang;
  /** When the file is made. Of two entries of one day a calendar keeps the one of the later file. */
  readonly madeAt: Instant;
  /**
   * Part of the ids of the entries, so that files of different agencies do not replace each other's; `due` unless
   * given.
   */
  readonly name?: string;
}

const { aNumber, aText, ifGiven, oneOf } = fieldRules;

const takes: Takes<CalendarFileOptions> = {
  by: 'toCalendarFile',
  what: 'deadlines and an object, { madeAt: Date.now() }',
  fields: { lang: ifGiven(oneOf('id', 'en')), madeAt: aNumber(0), name: ifGiven(aText('"dinas-pupr"')) },
};

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
 * The text of a calendar file (iCalendar, RFC 5545) with one all-day entry for each due day, which lists its
 * deadlines: complaint, clock and agency. The entry of a day always has the same id, so that a newer file replaces
 * it. Deadlines whose year is not covered are left out.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueWithin, memoryDeadlines, toCalendarFile } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const due = await dueWithin({ context, index: memoryDeadlines(feed) })(wib('2025-02-04T09:00'), 5)();
 * const file = isRight(due) ? toCalendarFile(due.right, { madeAt: Date.now() }) : '';
 * console.log(file.split('\r\n').find((line) => line.startsWith('SUMMARY'))); // SUMMARY:1 tenggat laporan
 */
export const toCalendarFile = (
  deadlines: ReadonlyArray<IndexedDeadline>,
  options: CalendarFileOptions,
): string => {
  checkOptions(takes, options);
  const { lang = 'id', madeAt, name = 'due' } = options;
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
