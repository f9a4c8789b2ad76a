import { parseDay, type Day, type InvalidCount, type InvalidDate } from '@pengaduan/calendar';
import { isLeft, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';

/** What may be asked of a calendar. */
export type CalendarQuestion =
  | { readonly type: 'add'; readonly from: Day; readonly n: number }
  | { readonly type: 'count' | 'explain'; readonly from: Day; readonly to: Day }
  | { readonly type: 'coverage' };

/** Words that are no question. It never carries the words, which may be anything. */
export type InvalidQuestion = InvalidDate | InvalidCount | { readonly type: 'UnknownQuestion' };

const unknown: Either<InvalidQuestion, never> = left({ type: 'UnknownQuestion' });

const parseCount = (text: string): Either<InvalidCount, number> => {
  const n = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(n) ? right(n) : left({ type: 'InvalidCount' });
};

/** Reads `add DATE N`, `count A B`, `explain A B` or `coverage`, dates as YYYY-MM-DD. */
export const parseQuestion = (words: ReadonlyArray<string>): Either<InvalidQuestion, CalendarQuestion> => {
  const [type, first, second, ...more] = words;
  if (type === 'coverage' && first === undefined) return right({ type });
  if (type !== 'add' && type !== 'count' && type !== 'explain') return unknown;
  if (first === undefined || second === undefined || more.length > 0) return unknown;
  const from = parseDay(first);
  if (isLeft(from)) return from;
  if (type === 'add') {
    return pipe(
      parseCount(second),
      map((n): CalendarQuestion => ({ type, from: from.right, n })),
    );
  }
  return pipe(
    parseDay(second),
    map((to): CalendarQuestion => ({ type, from: from.right, to })),
  );
};
