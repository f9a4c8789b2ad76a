import { describeCalendarError, describeReason, formatDay, type Lang } from '@pengaduan/calendar';
import type { Explanation } from './answer.js';
import type { Coverage } from './coverage.js';
import type { Trouble } from './reply.js';
import { longDate } from '../shell/words/date.js';

/** One sentence about a question that has no answer. */
export const describeTrouble = (trouble: Trouble, lang: Lang): string => {
  if (trouble.type !== 'UnknownQuestion') return describeCalendarError(trouble, lang);
  return lang === 'id'
    ? 'Pertanyaan tidak dikenal; tulis add TANGGAL N, count A B, explain A B, atau coverage.'
    : 'Not a question; write add DATE N, count A B, explain A B, or coverage.';
};

/** The skipped days, a line each: the weekday and date, every reason, the decree. */
export const explanationPage = ({ from, to, count, skipped }: Explanation, lang: Lang): string => {
  const rows = skipped.map(({ day, reasons }) => ({
    date: longDate(day, lang),
    why: reasons.map((reason) => describeReason(reason, lang)).join('; '),
  }));
  const width = Math.max(0, ...rows.map(({ date }) => date.length));
  const span = `${formatDay(from)} .. ${formatDay(to)}`;
  const head =
    lang === 'id'
      ? `${span}: ${count} hari kerja; tidak dihitung: ${skipped.length}`
      : `${span}: working days: ${count}; not counted: ${skipped.length}`;
  return [head, ...rows.map(({ date, why }) => `  ${date.padEnd(width)}  ${why}`)].join('\n');
};

/** The years of a calendar, a line each. */
export const coveragePage = ({ from, to, lastDecree, years }: Coverage, lang: Lang): string => {
  const { decree, issued } = lastDecree;
  const head =
    lang === 'id'
      ? `${from} sampai ${to}, keputusan terakhir ${decree} (${issued})`
      : `${from} to ${to}, last decree ${decree} (${issued})`;
  const rows = years.map(({ year, workingDays, knownSince, decrees }) =>
    lang === 'id'
      ? `  ${year}  ${workingDays} hari kerja, diketahui sejak ${knownSince}, keputusan: ${decrees.length}`
      : `  ${year}  ${workingDays} working days, known since ${knownSince}, decrees: ${decrees.length}`,
  );
  return [head, ...rows].join('\n');
};
