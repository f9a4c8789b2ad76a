import { indonesia, type Calendar, type CalendarOptions, type Day } from '@pengaduan/calendar';
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { dayOf, isoOf } from './decree-csv.js';

export const right = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(`expected an answer, got ${JSON.stringify(answer.left)}`);
  return answer.right;
};

export const left = <L>(answer: Either<L, unknown>): L => {
  if (isRight(answer)) throw new Error(`expected a refusal, got ${JSON.stringify(answer.right)}`);
  return answer.left;
};

export const calendarOf = (options?: CalendarOptions): Calendar => right(indonesia(options));

export const firstDay = dayOf('2020-01-01');
export const lastDay = dayOf('2027-12-31');

/** A day covered, and a calendar of either week. */
export const aDay: fc.Arbitrary<Day> = fc.integer({ min: firstDay, max: lastDay });
/** Far enough from both ends that 80 working days either way stay covered. */
export const anInnerDay: fc.Arbitrary<Day> = fc.integer({ min: firstDay + 200, max: lastDay - 200 });
export const aCalendar: fc.Arbitrary<Calendar> = fc
  .constantFrom<5 | 6>(5, 6)
  .map((week) => calendarOf({ week }));

export const dateOrError = (answer: Either<{ type: string }, Day>): string =>
  isRight(answer) ? isoOf(answer.right) : answer.left.type;
