import { isClockFact, type ComplaintEvent, type DeadlineState, type Instant } from '@pengaduan/core';

/** A deadline as its clock facts tell it. */
export interface RecordedDeadline {
  readonly id: string;
  readonly kind: 'limit' | 'wait';
  /** Where the last fact about it put its due; never, where its year is not in the calendar. */
  readonly dueAt: Instant;
  /** When that year begins, in the first zone of all; never, where the due is known. */
  readonly unknownFrom: Instant;
}

/** How a deadline ended: its step was done, or it ended otherwise. */
export interface Ending {
  readonly how: 'done' | 'otherwise';
  readonly at: Instant;
}

/** Every deadline that was ever set. */
export const deadlinesToldBy = (events: ReadonlyArray<ComplaintEvent>): ReadonlyArray<RecordedDeadline> =>
  events.flatMap((set) => {
    if (set.type !== 'DeadlineSet') return [];
    const moves = events.flatMap((event) =>
      event.type === 'DeadlineMoved' && event.deadline === set.deadline ? [event.to] : [],
    );
    const due = moves.at(-1) ?? set.due;
    const about = { id: set.deadline, kind: set.kind };
    if (due.type === 'Known') return [{ ...about, dueAt: due.at, unknownFrom: Infinity }];
    const unknownFrom = Date.parse(`${due.year}-01-01T00:00:00+14:00`);
    return [{ ...about, dueAt: Infinity, unknownFrom }];
  });

/** The end of a deadline by what its clock facts say. */
export const endingBy = (events: ReadonlyArray<ComplaintEvent>, id: string): Ending | undefined => {
  for (const event of events) {
    if (!isClockFact(event) || event.deadline !== id) continue;
    if (event.type === 'DeadlineMet' || event.type === 'DeadlineCompletedLate')
      return { how: 'done', at: event.at };
    if (event.type === 'DeadlineCancelled' || (event.type === 'DeadlineElapsed' && event.by !== 'runner'))
      return { how: 'otherwise', at: event.at };
  }
  return undefined;
};

/** docs/commands.md, "States are by time", word for word. */
export const stateBy = (
  { kind, dueAt, unknownFrom }: RecordedDeadline,
  ending: Ending | undefined,
  at: Instant,
): DeadlineState => {
  if ((ending?.at ?? at) >= unknownFrom) return 'uncovered';
  if (ending === undefined && at < dueAt) return 'open';
  const isInTime = ending !== undefined && ending.at < dueAt;
  if (kind === 'wait' && !isInTime) return 'elapsed';
  if (ending?.how === 'done') return isInTime ? 'met' : 'late';
  return isInTime ? 'cancelled' : 'missed';
};
