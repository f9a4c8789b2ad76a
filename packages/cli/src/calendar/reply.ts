import type { Calendar, CalendarDefinitionError, CalendarError } from '@pengaduan/calendar';
import { chainW, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { answer, type Answer } from './answer.js';
import { parseQuestion, type Misread } from './question.js';

/** Why a question has no answer. */
export type Trouble = Misread | CalendarError | CalendarDefinitionError;

/**
 * Answers a question in words.
 * @example replyTo(calendar, ['add', '2025-03-27', '1']) // right({ type: 'Date', day: 20186 })
 */
export const replyTo = (
  calendar: Calendar,
  words: ReadonlyArray<string>,
): Either<Misread | CalendarError, Answer> =>
  pipe(
    parseQuestion(words),
    chainW((question) => answer(calendar, question)),
  );
