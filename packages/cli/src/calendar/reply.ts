import {
  yearOf,
  type Calendar,
  type CalendarDefinitionError,
  type CalendarError,
  type NotCovered,
} from '@pengaduan/calendar';
import { isLeft, left, map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { answerQuestion } from './answer-question.js';
import type { CalendarAnswer } from './answer.js';
import { parseQuestion, type InvalidQuestion } from './question.js';

/** Why a question has no answer. */
export type CalendarProblem = InvalidQuestion | CalendarError | CalendarDefinitionError;

/** An answer, and the calendar that gave it. */
export interface CalendarReply {
  readonly calendar: Calendar;
  readonly answer: CalendarAnswer;
}

/**
 * Answers a question in words, or says why there is no answer. Where no decree was known yet and so there is no
 * calendar, the year that is named is the one asked about.
 */
export const replyTo = (
  calendar: Either<CalendarDefinitionError | NotCovered, Calendar>,
  words: ReadonlyArray<string>,
): Either<CalendarProblem, CalendarReply> => {
  const question = parseQuestion(words);
  if (isLeft(question)) return question;
  if (isLeft(calendar)) {
    const problem = calendar.left;
    if (problem.type !== 'NotCovered' || question.right.type === 'coverage') return calendar;
    return left({ ...problem, year: yearOf(question.right.from) });
  }
  return pipe(
    answerQuestion(calendar.right, question.right),
    map((answer) => ({ calendar: calendar.right, answer })),
  );
};
