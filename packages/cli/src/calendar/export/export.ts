import { describeCalendarError, type Lang } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import { print, refuse, type Exit, type Session } from '../../shell/session.js';
import { describeUnwritable } from '../../shell/words/file.js';
import { problemJson } from '../json.js';
import { calendarFor, type CalendarOptions } from '../options.js';
import { closedYear } from './closed-year.js';
import type { Format } from './options.js';
import { beginnings, writtenAs } from './written.js';

export interface ExportOptions extends CalendarOptions {
  readonly year: number;
  readonly format: Format;
  readonly out?: string;
}

const describeWritten = (file: string, days: number, lang: Lang): string =>
  lang === 'id' ? `${file}: ${days} hari tutup` : `${file}: ${days} closed ${days === 1 ? 'day' : 'days'}`;

/** Prints the closed days of a year, or writes them into a file and says how many they are. */
export const exportYear = async (session: Session, options: ExportOptions): Promise<Exit> => {
  const { io, lang } = session;
  const { year, format, out } = options;
  const closed = closedYear(calendarFor(options), year);
  if (isLeft(closed)) {
    const message = describeCalendarError(closed.left, lang);
    if (options.json !== true) return refuse(session, message);
    await print(session, problemJson(closed.left, message));
    return 1;
  }
  const text = writtenAs(format, closed.right, io.now(), lang);
  if (out === undefined) {
    await io.out(text);
    return 0;
  }
  const written = await io.writeFile({ path: out, begins: beginnings[format] }, text);
  if (isLeft(written)) return refuse(session, `${out}: ${describeUnwritable(written.left, lang)}`);
  const days = closed.right.days.length;
  return print(session, options.json ? JSON.stringify({ out, days }) : describeWritten(out, days, lang));
};
