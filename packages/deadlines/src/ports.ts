import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant, UnreadableEvent } from '@pengaduan/core';
import type { Position, ReadFailure } from '@pengaduan/journal';
import type { IndexedDeadline, PlaceInDueOrder } from './running-deadline.js';

/**
 * The feed or the tables could not be read. A record that cannot be read stops the index: to pass over it could be to
 * forget a deadline.
 */
export type IndexFailure = ReadFailure | UnreadableEvent;

/** Which of the running deadlines. */
export interface Selection {
  /** Complaints taken over from a log too; left out unless asked for. */
  readonly includeImported?: boolean;
  /** At most so many, the first due. */
  readonly limit?: number;
  /** Only those that come behind this one in due order: the last of the page before. */
  readonly after?: PlaceInDueOrder | undefined;
}

/** The running deadlines of all complaints, fed from the journal, and lost without loss: it is read again from there. */
export interface DeadlineIndex {
  /** Projects what the journal holds by now, and gives how far that is. */
  readonly catchUp: TaskEither<IndexFailure, Option<Position>>;
  /**
   * Those due at or before an instant that nobody has noted yet, in due order, as of the last `catchUp`: what the runner
   * acts on. Costs the number of deadlines it gives, not of those that run. One whose year is not decreed yet is never
   * due.
   */
  readonly dueBy: (
    until: Instant,
    selection?: Selection,
  ) => TaskEither<IndexFailure, ReadonlyArray<IndexedDeadline>>;
  /** All that run and are due at or before an instant, noted or not, in due order. Costs the number of them. */
  readonly runningBy: (
    until: Instant,
    selection?: Omit<Selection, 'after'>,
  ) => TaskEither<IndexFailure, ReadonlyArray<IndexedDeadline>>;
  /** The first due instant after this one that nobody has noted. */
  readonly firstDueAfter: (
    instant: Instant,
    selection?: Pick<Selection, 'includeImported'>,
  ) => TaskEither<IndexFailure, Option<Instant>>;
  /** Whether any complaint, ended or not, is with this agency. Looks at all of them. */
  readonly knowsAgency: (agency: string) => TaskEither<IndexFailure, boolean>;
  /** The versions of the calendars that running deadlines were counted by. */
  readonly calendars: TaskEither<IndexFailure, ReadonlyArray<string>>;
  /**
   * Shows every running deadline that was counted by one of these calendars, in no order: those not decreed yet and
   * those taken over from a log included.
   */
  readonly eachCountedBy: (
    calendars: ReadonlyArray<string>,
    visit: (running: IndexedDeadline) => void,
  ) => TaskEither<IndexFailure, void>;
}
