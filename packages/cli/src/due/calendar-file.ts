import type { Lang } from '@pengaduan/calendar';
import { toCalendarFile, type IndexedDeadline } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnwritable } from '../shell/words/file.js';

interface CalendarFileOptions {
  readonly ics: string;
  readonly agency: string | undefined;
  readonly json: boolean;
}

const describeWritten = (file: string, count: number, lang: Lang): string =>
  lang === 'id' ? `${file}: ${count} tenggat` : `${file}: ${count} ${count === 1 ? 'deadline' : 'deadlines'}`;

/** Writes deadlines into a calendar file (RFC 5545) and says how many. */
export const writeCalendarFile = async (
  session: Session,
  { ics, agency, json }: CalendarFileOptions,
  deadlines: ReadonlyArray<IndexedDeadline>,
): Promise<Exit> => {
  const { io, lang } = session;
  const name = agency === undefined ? {} : { name: `due-${agency}` };
  const written = await io.writeFile(ics, toCalendarFile(deadlines, { lang, madeAt: io.now(), ...name }));
  if (isLeft(written)) return refuse(session, `${ics}: ${describeUnwritable(written.left, lang)}`);
  const count = deadlines.length;
  return print(session, json ? JSON.stringify({ ics, deadlines: count }) : describeWritten(ics, count, lang));
};
