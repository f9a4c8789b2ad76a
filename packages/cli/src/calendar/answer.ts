import {
  addWorkingDays,
  countWorkingDays,
  explain,
  type Calendar,
  type CalendarError,
  type Day,
  type Skipped,
} from '@pengaduan/calendar';
import { bind, map, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { coverageOf, type Coverage } from './coverage.js';
import type { Question } from './question.js';

export interface Explanation {
  readonly from: Day;
  readonly to: Day;
  /** Working days over (from, to]; negative when `to` is before `from`. */
  readonly count: number;
  readonly skipped: ReadonlyArray<Skipped>;
}

export type Answer =
  | { readonly type: 'Date'; readonly day: Day }
  | { readonly type: 'Count'; readonly count: number }
  | { readonly type: 'Explanation'; readonly explanation: Explanation }
  | { readonly type: 'Coverage'; readonly coverage: Coverage };

/** What the calendar says. Error: a day outside its coverage. */
export const answer = (calendar: Calendar, question: Question): Either<CalendarError, Answer> => {
  switch (question.ask) {
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
      return pipe(
        right({ from, to }),
        bind('count', () => countWorkingDays(calendar, from, to)),
        bind('skipped', () => explain(calendar, from, to)),
        map((explanation) => ({ type: 'Explanation', explanation })),
      );
    }
    case 'coverage':
      return right({ type: 'Coverage', coverage: coverageOf(calendar) });
  }
};
