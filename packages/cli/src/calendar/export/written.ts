import { formatDay, type Lang } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { stringify } from 'csv-stringify/sync';
import type { ClosedYear } from './closed-year.js';
import { closedDaysIcs, icsBegins } from './ics.js';
import type { Format } from './options.js';

/** One for each occasion: a day may be closed twice. */
const rowsOf = ({ days }: ClosedYear) =>
  days.flatMap(({ day, closures }) =>
    closures.map(({ kind, name, decree, provisional }) => ({
      date: formatDay(day),
      kind,
      name,
      decree,
      provisional,
    })),
  );

const columns = ['date', 'kind', 'name', 'decree', 'provisional', 'calendar'];
const header = `${columns.join(',')}\r\n`;

const csv = (closed: ClosedYear): string =>
  header +
  stringify(
    rowsOf(closed).map((row) => ({ ...row, calendar: closed.calendar })),
    { columns, record_delimiter: 'windows', cast: { boolean: String } },
  );

const json = (closed: ClosedYear): string =>
  `${JSON.stringify({ closedDays: rowsOf(closed), year: closed.year, calendar: closed.calendar })}\n`;

/** How all files of a form begin: what begins otherwise is somebody's, and is not written over. */
export const beginnings: Readonly<Record<Format, string>> = {
  ics: icsBegins,
  json: '{"closedDays":[',
  csv: header,
};

/** The closed days of a year, written in a form. */
export const writtenAs = (format: Format, closed: ClosedYear, madeAt: Instant, lang: Lang): string => {
  switch (format) {
    case 'ics':
      return closedDaysIcs(closed, madeAt, lang);
    case 'json':
      return json(closed);
    case 'csv':
      return csv(closed);
  }
};
