import { describeCalendarError, type Lang } from '@pengaduan/calendar';
import type { CalendarProblem } from './reply.js';

/** One sentence about a question that has no answer. */
export const describeProblem = (problem: CalendarProblem, lang: Lang): string => {
  if (problem.type === 'LongLine') {
    return lang === 'id' ? 'Baris itu lebih panjang dari 1 MiB.' : 'The line is longer than 1 MiB.';
  }
  if (problem.type !== 'UnknownQuestion') return describeCalendarError(problem, lang);
  return lang === 'id'
    ? 'Pertanyaan tidak dikenal; tulis add TANGGAL N, count A B, explain A B, atau coverage.'
    : 'Not a question; write add DATE N, count A B, explain A B, or coverage.';
};
