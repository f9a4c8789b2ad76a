import type { Day, Skipped } from '@pengaduan/calendar';
import type { Coverage } from './coverage.js';

/** How many working days there are between two days, and which days were not counted. */
export interface Explanation {
  readonly from: Day;
  readonly to: Day;
  /** Working days over (from, to]; negative when `to` is before `from`. */
  readonly count: number;
  readonly skipped: ReadonlyArray<Skipped>;
}

/** What a calendar says to a question. */
export type CalendarAnswer =
  | { readonly type: 'Date'; readonly day: Day }
  | { readonly type: 'Count'; readonly count: number }
  | { readonly type: 'Explanation'; readonly explanation: Explanation }
  | { readonly type: 'Coverage'; readonly coverage: Coverage };
