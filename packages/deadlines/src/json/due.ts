import { formatDay } from '@pengaduan/calendar';
import { formatInstant, type Context, type Due, type Instant } from '@pengaduan/core';
import { partition } from 'fp-ts/lib/ReadonlyArray.js';
import type { DueAnswer } from '../due-answer.js';
import type { DueDeadline } from '../due-within.js';
import { isOfMinutes } from '../for-whom.js';
import { deadlineJson } from './deadline.js';

/** The question that was asked: from which instant, how many working days, until the end of which day. */
export interface DueQuestion {
  readonly at: Instant;
  readonly within: number;
  readonly until: Extract<Due, { readonly type: 'Known' }>;
}

/**
 * `deadlineJson`, and how the deadline stands and, where a limit is missed, by how many working days.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { dueDeadlineJson, dueWithin, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Received)();
 * const due = await dueWithin({ context, index: memoryDeadlines(feed) })(wib('2025-02-04T09:00'), 5)();
 * if (isRight(due)) console.log(due.right.map((one) => dueDeadlineJson(context, one).state)); // [ 'open' ]
 */
export const dueDeadlineJson = (context: Context, running: DueDeadline) => ({
  state: running.state,
  workingDaysOver: running.workingDaysOver ?? null,
  ...deadlineJson(context, running),
});

/** The form of a deadline in `dueJson`. */
export type DueDeadlineJson = ReturnType<typeof dueDeadlineJson>;

/** The form of `dueJson`. Days are YYYY-MM-DD, instants ISO 8601 in UTC. */
export interface DueListJson {
  readonly at: string;
  readonly within: number;
  readonly until: string;
  readonly deadlines: ReadonlyArray<DueDeadlineJson>;
  /** Those of minutes, apart: missed by days and weeks, they would stand above what can still be done. */
  readonly minuteLimits: ReadonlyArray<DueDeadlineJson>;
  /** Those whose due day is not known. */
  readonly uncovered: ReadonlyArray<DueDeadlineJson>;
}

/**
 * What is due as JSON, as `pengaduan due --json` prints it.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { dueJson, horizon } from '@pengaduan/deadlines';
 * const context = standardContext();
 * const at = Date.parse('2025-02-07T09:00:00+07:00');
 * const until = horizon(context, at, 5);
 * const none = { deadlines: [], uncovered: [] };
 * if (until.type === 'Known') console.log(dueJson(context, { at, within: 5, until }, none).until); // 2025-02-14
 */
export const dueJson = (
  context: Context,
  { at, within, until }: DueQuestion,
  { deadlines, uncovered }: DueAnswer,
): DueListJson => {
  const list = (running: ReadonlyArray<DueDeadline>) => running.map((one) => dueDeadlineJson(context, one));
  const { left: ofDays, right: ofMinutes } = partition(isOfMinutes)(deadlines);
  return {
    at: formatInstant(at),
    within,
    until: formatDay(until.day),
    deadlines: list(ofDays),
    minuteLimits: list(ofMinutes),
    uncovered: list(uncovered),
  };
};
