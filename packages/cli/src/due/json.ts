import { formatDay } from '@pengaduan/calendar';
import { formatInstant, type Context, type Due, type Instant } from '@pengaduan/core';
import type { DueDeadline } from '@pengaduan/deadlines';
import { deadlineJson } from '../deadlines/json.js';

/** The question that was asked: from which instant, how many working days, until the end of which day. */
export interface DueQuestion {
  readonly at: Instant;
  readonly within: number;
  readonly until: Extract<Due, { readonly type: 'Known' }>;
}

/** What `due` shows, for a program: of each deadline also how it stands and since how many working days. */
export const dueJson = (
  context: Context,
  { at, within, until }: DueQuestion,
  deadlines: ReadonlyArray<DueDeadline>,
): object => ({
  at: formatInstant(at),
  within,
  until: formatDay(until.day),
  deadlines: deadlines.map((running) => ({
    state: running.state,
    workingDaysOver: running.workingDaysOver ?? null,
    ...deadlineJson(context, running),
  })),
});
