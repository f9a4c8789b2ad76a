import { parseDay, type Day, type InvalidCount, type InvalidDate } from '@pengaduan/calendar';
import { bindTo, bind, left, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';

/** What may be asked of the calendar. */
export type Question =
  | { readonly ask: 'add'; readonly from: Day; readonly n: number }
  | { readonly ask: 'count'; readonly from: Day; readonly to: Day }
  | { readonly ask: 'explain'; readonly from: Day; readonly to: Day }
  | { readonly ask: 'coverage' };

/** A question that cannot be read. It never carries the text, which may be anything. */
export type Misread = InvalidDate | InvalidCount | { readonly type: 'UnknownQuestion' };

const parseCount = (text: string): Either<InvalidCount, number> => {
  const n = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(n) ? right(n) : left({ type: 'InvalidCount' });
};

const parseSpan = (from: string, to: string) =>
  pipe(
    parseDay(from),
    bindTo('from'),
    bind('to', () => parseDay(to)),
  );

/**
 * Reads `add DATE N`, `count A B`, `explain A B` or `coverage`, dates as YYYY-MM-DD.
 * @example parseQuestion(['add', '2025-03-27', '14']) // right({ ask: 'add', from: 20174, n: 14 })
 */
export const parseQuestion = (words: ReadonlyArray<string>): Either<Misread, Question> => {
  const [ask, first, second, ...more] = words;
  if (ask === 'coverage' && first === undefined) return right({ ask });
  if (ask === undefined || first === undefined || second === undefined || more.length > 0) {
    return left({ type: 'UnknownQuestion' });
  }
  switch (ask) {
    case 'add':
      return pipe(
        parseDay(first),
        bindTo('from'),
        bind<'n', { from: Day }, Misread, number>('n', () => parseCount(second)),
        map((read): Question => ({ ask, ...read })),
      );
    case 'count':
    case 'explain':
      return pipe(
        parseSpan(first, second),
        map((span): Question => ({ ask, ...span })),
      );
    default:
      return left({ type: 'UnknownQuestion' });
  }
};
