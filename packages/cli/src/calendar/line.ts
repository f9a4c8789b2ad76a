import { formatDay, type NonWorkingReason } from '@pengaduan/calendar';
import type { CalendarAnswer } from './answer.js';

const reasonWord = (reason: NonWorkingReason): string =>
  reason.type === 'weekend' ? reason.type : reason.kind;

/**
 * An answer in one line: a date, a number, `FIRST..LAST` for the coverage, and for an explanation the skipped days
 * with their reasons, `2025-03-28 collective-leave;2025-03-29 weekend+national`, or `-` when none was skipped.
 */
export const answerLine = (answer: CalendarAnswer): string => {
  switch (answer.type) {
    case 'Date':
      return formatDay(answer.day);
    case 'Count':
      return String(answer.count);
    case 'Explanation': {
      const { skipped } = answer.explanation;
      if (skipped.length === 0) return '-';
      return skipped
        .map(({ day, reasons }) => `${formatDay(day)} ${reasons.map(reasonWord).join('+')}`)
        .join(';');
    }
    case 'Coverage':
      return `${answer.coverage.from}..${answer.coverage.to}`;
  }
};
