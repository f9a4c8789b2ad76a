import { describeReason, formatDay, type Lang } from '@pengaduan/calendar';
import { longDate } from '../shell/words/date.js';
import type { CalendarAnswer, Explanation } from './answer.js';
import type { Coverage } from './coverage.js';
import { answerLine } from './line.js';

/** The skipped days, a line each: the weekday and date, every reason, the decree. */
const explanationPage = ({ from, to, count, skipped }: Explanation, lang: Lang): string => {
  const rows = skipped.map(({ day, reasons }) => ({
    date: longDate(day, lang),
    why: reasons.map((reason) => describeReason(reason, lang)).join('; '),
  }));
  const width = Math.max(0, ...rows.map(({ date }) => date.length));
  const span = `${formatDay(from)} .. ${formatDay(to)}`;
  const title =
    lang === 'id'
      ? `${span}: ${count} hari kerja; tidak dihitung: ${skipped.length}`
      : `${span}: working days: ${count}; not counted: ${skipped.length}`;
  return [title, ...rows.map(({ date, why }) => `  ${date.padEnd(width)}  ${why}`)].join('\n');
};

/** The years of a calendar, a line each. */
const coveragePage = ({ from, to, lastDecree, years }: Coverage, lang: Lang): string => {
  const { decree, issued } = lastDecree;
  const title =
    lang === 'id'
      ? `${from} sampai ${to}, keputusan terakhir ${decree} (${issued})`
      : `${from} to ${to}, last decree ${decree} (${issued})`;
  const rows = years.map(({ year, workingDays, knownSince, decrees }) =>
    lang === 'id'
      ? `  ${year}  ${workingDays} hari kerja, diketahui sejak ${knownSince}, keputusan: ${decrees.length}`
      : `  ${year}  ${workingDays} working days, known since ${knownSince}, decrees: ${decrees.length}`,
  );
  return [title, ...rows].join('\n');
};

/** An answer for a person. */
export const calendarPage = (answer: CalendarAnswer, lang: Lang): string => {
  switch (answer.type) {
    case 'Date':
    case 'Count':
      return answerLine(answer);
    case 'Explanation':
      return explanationPage(answer.explanation, lang);
    case 'Coverage':
      return coveragePage(answer.coverage, lang);
  }
};
