import { formatDay, type Calendar } from '@pengaduan/calendar';
import type { Answer } from './answer.js';
import type { Trouble } from './reply.js';

const shape = (answer: Answer): object => {
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
export const jsonOf = (calendar: Calendar, answer: Answer): string =>
  JSON.stringify({ ...shape(answer), calendar: calendar.version });

/** Why there is no answer, for a program: the error's type and data, and the sentence that people get. */
export const jsonOfTrouble = (trouble: Trouble, message: string): string =>
  JSON.stringify({ error: { ...trouble, message } });
