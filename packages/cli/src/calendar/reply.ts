import {
  yearOf,
  type Calendar,
  type CalendarDefinitionError,
  type CalendarError,
  type NotCovered,
} from '@pengaduan/calendar';
import { chainW, map, mapLeft, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { answer, type Answer } from './answer.js';
import { parseQuestion, type Misread, type Question } from './question.js';

/** Why a question has no answer. */
export type Trouble = Misread | CalendarError | CalendarDefinitionError;

export interface Reply {
  readonly calendar: Calendar;
  readonly answer: Answer;
}

/** Where no decree was known yet, the year that is missing is the one asked about. */
const about =
  (question: Question) =>
  (trouble: CalendarDefinitionError | NotCovered): CalendarDefinitionError | NotCovered =>
    trouble.type === 'NotCovered' && question.ask !== 'coverage'
      ? { ...trouble, year: yearOf(question.from) }
      : trouble;

/**
 * Answers a question in words, by the calendar or by why there is none.
 * @example replyTo(indonesia(), ['add', '2025-03-27', '1']) // right({ answer: { type: 'Date', day: 20186 }, ... })
 */
export const replyTo = (
  drawn: Either<CalendarDefinitionError | NotCovered, Calendar>,
  words: ReadonlyArray<string>,
): Either<Trouble, Reply> =>
  pipe(
    parseQuestion(words),
    chainW((question) =>
      pipe(
        drawn,
        mapLeft(about(question)),
        chainW((calendar) =>
          pipe(
            answer(calendar, question),
            map((said) => ({ calendar, answer: said })),
          ),
        ),
      ),
    ),
  );
