import {
  addWorkingDays,
  countWorkingDays,
  explain,
  type Calendar,
  type CalendarError,
} from '@pengaduan/calendar';
import { isLeft, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CalendarAnswer } from './answer.js';
import { coverageOf } from './coverage.js';
import type { CalendarQuestion } from './question.js';

/** The answer of a calendar to a question. Error: a day outside its coverage. */
export const answerQuestion = (
  calendar: Calendar,
  question: CalendarQuestion,
): Either<CalendarError, CalendarAnswer> => {
  switch (question.type) {
    case 'add':
      return pipe(
        addWorkingDays(calendar, question.from, question.n),
        map((day) => ({ type: 'Date', day })),
      );
    case 'count':
      return pipe(
        countWorkingDays(calendar, question.from, question.to),
        map((count) => ({ type: 'Count', count })),
      );
    case 'explain': {
      const { from, to } = question;
      const count = countWorkingDays(calendar, from, to);
      if (isLeft(count)) return count;
      return pipe(
        explain(calendar, from, to),
        map((skipped) => ({ type: 'Explanation', explanation: { from, to, count: count.right, skipped } })),
      );
    }
    case 'coverage':
      return right({ type: 'Coverage', coverage: coverageOf(calendar) });
  }
};
