import { agencyOf, type Instant } from '@pengaduan/core';
import { firstsOf } from './firsts.js';
import { howCounted } from './how-counted.js';
import { limitsBefore, type LimitState } from './limit-entry.js';
import type { Row } from './row.js';
import { ungrouped } from './ungrouped.js';

/** How a holding ended. `open`: not before the cut-off. `afterResponse`: it began when somebody had answered already. */
export type HoldingEnd = 'answered' | 'handedOver' | 'declined' | 'open' | 'afterResponse';

/**
 * The time in which one agency had a complaint: from a disposition to the first response by anyone, the next
 * disposition, a decline or the cut-off. Between a decline and a disposition the office has it, whose name is `-`.
 */
export interface Holding {
  readonly agency: string;
  readonly from: Instant;
  /** When it ended, or the cut-off; `from` where it began after the first response. */
  readonly to: Instant;
  readonly end: HoldingEnd;
  /** It was answered before the due of its response limit. */
  readonly isOnTime: boolean;
  /** The response limit fell due while it was there, and nobody had answered. */
  readonly isOverdue: boolean;
  /** The due of a response limit that ran while it was there is not known. */
  readonly isUncovered: boolean;
}

const isOverdueIn = ({ state, due }: LimitState, from: Instant, to: Instant): boolean =>
  (state === 'late' || state === 'missed') && due.type === 'Known' && due.at > from && due.at <= to;

const isUncoveredIn = ({ state, startedAt, end }: LimitState, from: Instant, to: Instant): boolean =>
  state === 'uncovered' && startedAt < to && (startedAt >= from || (end?.at ?? Infinity) > from);

interface Course {
  readonly agency: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly end: HoldingEnd;
}

/** Who had it from when on, a new one each time that it changes; the first that is followed up was answered then. */
const courseOf = ({ stages }: Row, before: Instant): ReadonlyArray<Course> => {
  const known = stages.filter(({ at }) => at < before);
  if (firstsOf(known).hidesDuration) return [];
  const first = known.findIndex(({ stage }) => agencyOf(stage) !== undefined);
  const course: Array<Course> = [];
  let isAnswered = false;
  const endLast = (end: HoldingEnd, to: Instant): void => {
    const last = course.at(-1);
    if (last?.end === 'open') course.splice(-1, 1, { ...last, end, to });
  };
  for (const { at, stage } of first < 0 ? [] : known.slice(first)) {
    const agency = agencyOf(stage) ?? ungrouped;
    if (course.at(-1)?.agency !== agency) {
      endLast(agency === ungrouped ? 'declined' : 'handedOver', at);
      course.push({ agency, from: at, to: at, end: isAnswered ? 'afterResponse' : 'open' });
    }
    if (howCounted[stage.name] === 'followedUp' && !isAnswered) {
      isAnswered = true;
      endLast('answered', at);
    }
  }
  return course;
};

/**
 * The holdings of a complaint before a cut-off, in the order of time. None where a list shows the report on its way to
 * the first disposition or response: nobody knows then who had it for how long.
 */
export const holdingsOf = (row: Row, before: Instant): ReadonlyArray<Holding> => {
  const responses = limitsBefore(row.limits, before).filter(({ clock }) => clock === 'response');
  return courseOf(row, before).map(({ agency, from, to: endedAt, end }) => {
    const to = end === 'open' ? before : endedAt;
    const isMet = ({ state, end: ended }: LimitState): boolean => state === 'met' && ended?.at === to;
    return {
      agency,
      from,
      to,
      end,
      isOnTime: end === 'answered' && responses.some(isMet),
      isOverdue: responses.some((one) => isOverdueIn(one, from, to)),
      isUncovered: end !== 'afterResponse' && responses.some((one) => isUncoveredIn(one, from, to)),
    };
  });
};
