import { addWorkingDays, localDay, startOfDay, yearOf } from '@pengaduan/calendar';
import type { Context, Due, Instant } from '@pengaduan/core';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkGiven } from './check-given.js';
import { dueUntil, horizon, type DueDeadline, type NotDecreed } from './due-within.js';
import { isForPeople, keeperOf } from './for-whom.js';
import type { DeadlineIndex, IndexFailure, Selection } from './ports.js';
import { endOf, type Arrival } from './running-deadline.js';

/** What an agency has to know of its reports in the morning; where `agency` is undefined, the office of its own. */
export interface Digest {
  readonly agency: string | undefined;
  /** The reports that came to it and are still there. */
  readonly arrived: ReadonlyArray<Arrival>;
  /** What it has not done in time, the longest ago first; also waits that ran out. */
  readonly overdue: ReadonlyArray<DueDeadline>;
  /** What it has to do next. */
  readonly coming: ReadonlyArray<DueDeadline>;
  /**
   * Of the office alone: waits for the reporter that ran out, the longest ago first. The system closes or archives these
   * reports when it runs (`runDue`); until then the office may.
   */
  readonly toClose: ReadonlyArray<DueDeadline>;
}

/** The instant of digests, and the days that they speak of. */
export interface Morning {
  readonly at: Instant;
  /** What came from then on is new: the beginning of the last working day before that of `at`. */
  readonly since: Instant;
  /** What falls due until the end of this day is coming: the fifth working day after `at`. */
  readonly until: Extract<Due, { readonly type: 'Known' }>;
}

/** The digests of a morning, that of the office first, then by agency; nobody has one who has nothing to know. */
export interface Digests extends Morning {
  readonly digests: ReadonlyArray<Digest>;
}

const workingDaysAhead = 5;

/** Since when a report is new: the beginning of the last working day; undefined where the year is not decreed. */
const newSince = ({ defaultTerms }: Context, at: Instant): Instant | undefined => {
  const { policy, calendar } = defaultTerms;
  const before = addWorkingDays(calendar, localDay(at, policy.zone), -1);
  return isLeft(before) ? undefined : startOfDay(before.right, policy.zone);
};

type Part = 'overdue' | 'coming' | 'toClose';

/** Whether a limit of minutes was missed by a working day while no agency has the report: it stands still, and nothing else says so. */
const standsStill = ({ agency, workingDaysOver = 0 }: DueDeadline): boolean =>
  agency === undefined && workingDaysOver > 0;

/** Whose digest tells of a deadline, and where in it; nobody's while the reporter may answer, or where minutes are over. */
const placeOf = (
  context: Context,
  due: DueDeadline,
): (Pick<Digest, 'agency'> & { part: Part }) | undefined => {
  const isOpen = due.state === 'open';
  const keeper = keeperOf(context, due);
  if (keeper === 'reporter') return isOpen ? undefined : { agency: undefined, part: 'toClose' };
  if (!isForPeople(endOf(context, due), due.limit.unit) && !standsStill(due)) return undefined;
  return { agency: keeper === 'agency' ? due.agency : undefined, part: isOpen ? 'coming' : 'overdue' };
};

const byName = (a: Digest, b: Digest): number => ((a.agency ?? '') < (b.agency ?? '') ? -1 : 1);

const sorted = (
  context: Context,
  arrived: ReadonlyArray<Arrival>,
  due: ReadonlyArray<DueDeadline>,
): ReadonlyArray<Digest> => {
  const found = new Map<string | undefined, { arrived: Array<Arrival> } & Record<Part, Array<DueDeadline>>>();
  const of = (agency: string | undefined) => {
    const one = found.get(agency) ?? { arrived: [], overdue: [], coming: [], toClose: [] };
    found.set(agency, one);
    return one;
  };
  for (const one of arrived) of(one.agency).arrived.push(one);
  for (const one of due) {
    const place = placeOf(context, one);
    if (place !== undefined) of(place.agency)[place.part].push(one);
  }
  return [...found].map(([agency, own]): Digest => ({ agency, ...own })).sort(byName);
};

/**
 * What the office and each agency have to know in the morning: the reports that came to them since the last working day,
 * what is overdue, and what falls due in the next five working days (as `dueWithin` says). Days are those of the default
 * policy. Limits of minutes are left out, unless one was missed by a working day while no agency has the report; and so are
 * waits for the reporter until they have run out: nobody can do anything about them.
 * `NotDecreed` where a year is not decreed.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { digestsAt, memoryDeadlines } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.Dispositioned)();
 * const morning = await digestsAt({ context, index: memoryDeadlines(feed) })(wib('2025-02-04T07:00'))();
 * if (isRight(morning)) console.log(morning.right.digests.map(({ agency, arrived }) => [agency, arrived.length])); // [ [ 'dinas-pupr', 1 ] ]
 */
export const digestsAt = (of: { readonly context: Context; readonly index: DeadlineIndex }) => {
  checkGiven('digestsAt', ['context', 'index'], of);
  const { context, index } = of;
  return (
      at: Instant,
      selection: Pick<Selection, 'includeImported'> = {},
    ): TaskEither<IndexFailure | NotDecreed, Digests> =>
    async () => {
      const until = horizon(context, at, workingDaysAhead);
      if (until.type === 'Uncovered') return left({ type: 'NotDecreed', year: until.year, retry: 'never' });
      const since = newSince(context, at);
      if (since === undefined) {
        const year = yearOf(localDay(at, context.defaultTerms.policy.zone));
        return left({ type: 'NotDecreed', year, retry: 'never' });
      }
      const due = await dueUntil({ context, index })(at, until.at, selection)();
      if (isLeft(due)) return due;
      const arrived = await index.arrivedSince(since, selection)();
      if (isLeft(arrived)) return arrived;
      // Of an instant that is past the journal knows more by now.
      const known = arrived.right.filter((one) => one.at <= at);
      return right({ at, since, until, digests: sorted(context, known, due.right) });
    };
};
