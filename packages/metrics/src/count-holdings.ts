import type { Question, TimeTaken } from './evaluation.js';
import type { Holding, HoldingEnd } from './holding.js';
import { timeTaken, times } from './working-time.js';

/** What one agency did with the complaints while it had them. */
export interface HoldingFigures extends Readonly<Record<HoldingEnd, number>> {
  /** How often it got a complaint: the sum of how its holdings ended. */
  readonly received: number;
  /** Of those that ended in an answer. */
  readonly time: TimeTaken;
  /** Of those that were handed over, declined or are open. */
  readonly otherTime: TimeTaken;
  /** How often it answered before the due of the response limit. */
  readonly onTime: number;
  /** How often the response limit fell due while it had the complaint and had not answered. */
  readonly overdue: number;
  /** How often it had a response limit whose due is not known, for its year is not covered: neither of both. */
  readonly uncovered: number;
}

/** Counts the holdings of complaints by agency. */
export const countHoldings = (question: Question) => {
  const noEnds = { answered: 0, handedOver: 0, declined: 0, open: 0, afterResponse: 0 };
  const begin = () => ({
    ends: { ...noEnds },
    time: times(question),
    otherTime: times(question),
    onTime: 0,
    overdue: 0,
    uncovered: 0,
  });
  const agencies = new Map<string, ReturnType<typeof begin>>();
  return {
    add: ({ agency, from, to, end, isOnTime, isOverdue, isUncovered }: Holding): void => {
      const counts = agencies.get(agency) ?? begin();
      agencies.set(agency, counts);
      counts.ends[end] += 1;
      if (end === 'answered') counts.time.add(from, to);
      else if (end !== 'afterResponse') counts.otherTime.add(from, to);
      if (isOnTime) counts.onTime += 1;
      if (isOverdue) counts.overdue += 1;
      if (isUncovered) counts.uncovered += 1;
    },
    figures: (): ReadonlyMap<string, HoldingFigures> =>
      new Map(
        [...agencies]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([agency, { ends, time, otherTime, onTime, overdue, uncovered }]) => [
            agency,
            {
              received: Object.values(ends).reduce((sum, count) => sum + count, 0),
              ...ends,
              time: timeTaken(time.counted()),
              otherTime: timeTaken(otherTime.counted()),
              onTime,
              overdue,
              uncovered,
            },
          ]),
      ),
  };
};
