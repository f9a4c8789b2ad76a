import type { Lang } from '@pengaduan/calendar';
import { toCalendarFile, type IndexedDeadline } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnwritable } from '../shell/words/file.js';

// `toCalendarFile` names its maker here (RFC 5545 3.7.3), and that it is of deadlines: no other calendar is written over.
const begins = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pengaduan//due';

interface CalendarFileOptions {
  readonly ics: string;
  readonly store: string;
  readonly agency: string | undefined;
  /** How many more have no known due day, and so no place in a calendar. */
  readonly uncovered: number;
  /** Writes the answer for a program; without it, it is for a person. */
  readonly page: ((answer: object) => string) | undefined;
}

const describeWritten = (file: string, count: number, uncovered: number, lang: Lang): string => {
  const rest = {
    id: `; ${uncovered} lagi tidak ikut, hari jatuh temponya tidak diketahui`,
    en: `; ${uncovered} more left out, the due day is not known`,
  };
  const written =
    lang === 'id'
      ? `${file}: ${count} tenggat`
      : `${file}: ${count} ${count === 1 ? 'deadline' : 'deadlines'}`;
  return uncovered === 0 ? written : written + rest[lang];
};

/** Writes deadlines into a calendar file (RFC 5545) and says how many. */
export const writeCalendarFile = async (
  session: Session,
  { ics, store, agency, uncovered, page }: CalendarFileOptions,
  deadlines: ReadonlyArray<IndexedDeadline>,
): Promise<Exit> => {
  const { io, lang } = session;
  const name = agency === undefined ? {} : { name: `due-${agency}` };
  const text = toCalendarFile(deadlines, { lang, madeAt: io.now(), ...name });
  const written = await io.writeFile({ path: ics, begins, store }, text);
  if (isLeft(written)) return refuse(session, `${ics}: ${describeUnwritable(written.left, lang)}`);
  const count = deadlines.length;
  return print(
    session,
    page?.({ ics, deadlines: count, uncovered }) ?? describeWritten(ics, count, uncovered, lang),
  );
};
