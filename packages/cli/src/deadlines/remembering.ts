import type { Instant } from '@pengaduan/core';
import type { DeadlineIndex, OpenDeadline, Outcome, Report } from '@pengaduan/deadlines';
import { pipe } from 'fp-ts/lib/function.js';
import { chainFirstIOK } from 'fp-ts/lib/TaskEither.js';

/** A deadline that was tried, as it ran until then. */
export interface Done {
  readonly open: OpenDeadline;
  readonly doneAt: Instant;
  readonly outcome: Outcome;
}

/** An index that remembers what it gave as due: a report names what was done, and not why it was due. */
export interface Remembering {
  readonly index: DeadlineIndex;
  /** What a run did, with what the index knew of each deadline. Forgets them: ask once for each report. */
  readonly doneIn: (report: Report) => ReadonlyArray<Done>;
}

const keyOf = ({ complaint, deadline }: Pick<OpenDeadline, 'complaint' | 'deadline'>): string =>
  `${complaint}/${deadline}`;

export const remembering = (index: DeadlineIndex): Remembering => {
  const given = new Map<string, OpenDeadline>();
  return {
    index: {
      ...index,
      dueBy: (until, selection) =>
        pipe(
          index.dueBy(until, selection),
          chainFirstIOK((rows) => () => {
            for (const open of rows) given.set(keyOf(open), open);
          }),
        ),
    },
    doneIn: ({ done }) => {
      const all = done.flatMap((tried) => {
        const open = given.get(keyOf(tried));
        return open === undefined ? [] : [{ open, doneAt: tried.doneAt, outcome: tried.outcome }];
      });
      given.clear();
      return all;
    },
  };
};
