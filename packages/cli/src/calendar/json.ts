import { formatDay, type Calendar } from '@pengaduan/calendar';
import type { CalendarAnswer } from './answer.js';
import type { CalendarProblem } from './reply.js';

const answerJson = (answer: CalendarAnswer): object => {
  switch (answer.type) {
    case 'Date':
      return { date: formatDay(answer.day) };
    case 'Count':
      return { count: answer.count };
    case 'Explanation': {
      const { from, to, count, skipped } = answer.explanation;
      const days = skipped.map(({ day, reasons }) => ({ date: formatDay(day), reasons }));
      return { from: formatDay(from), to: formatDay(to), count, skipped: days };
    }
    case 'Coverage':
      return answer.coverage;
  }
};

/** An answer for a program: an object on one line, days as YYYY-MM-DD, with the version of the calendar. */
export const replyJson = (calendar: Calendar, answer: CalendarAnswer): string =>
  JSON.stringify({ ...answerJson(answer), calendar: calendar.version });

/** Why there is no answer, for a program: the problem's type and data, and the sentence that people get. */
export const problemJson = (problem: CalendarProblem, message: string): string =>
  JSON.stringify({ error: { ...problem, message } });
