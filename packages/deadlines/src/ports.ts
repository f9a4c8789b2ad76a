import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Instant, UnreadableEvent } from '@pengaduan/core';
import type { Position, ReadFailure } from '@pengaduan/journal';
import type { MissedDeadline } from './missed.js';
import type { OpenDeadline } from './open-deadline.js';

/**
 * The feed or the tables could not be read. A record that cannot be read stops the index: to pass over it could be to
 * forget a deadline.
 */
export type IndexFailure = ReadFailure | UnreadableEvent;

/** Which of the open deadlines. */
export interface Selection {
  /** Complaints taken over from a log too; left out unless asked for. */
  readonly includeImported?: boolean;
  /** At most so many, the first due. */
  readonly limit?: number;
}

/** The open deadlines of all complaints, fed from the journal, and lost without loss: it is read again from there. */
export interface DeadlineIndex {
  /** Takes in what the journal holds by now, and gives how far that is. */
  readonly catchUp: TaskEither<IndexFailure, Option<Position>>;
  /**
   * Those due at or before an instant, in due order, as of the last `catchUp`. Costs the number of deadlines it gives,
   * not of those that are open. One whose year is not decreed yet is never due.
   */
  readonly dueBy: (
    until: Instant,
    selection?: Selection,
  ) => TaskEither<IndexFailure, ReadonlyArray<OpenDeadline>>;
  /**
   * Those that a fact says were missed, due at or before an instant, in due order, of complaints that have not ended:
   * whether the step is still to be done, `stillWaits` tells. Nothing acts on them. Costs the number of them.
   */
  readonly missedBy: (
    until: Instant,
    selection?: Omit<Selection, 'limit'>,
  ) => TaskEither<IndexFailure, ReadonlyArray<MissedDeadline>>;
  /** The first due instant after this one. */
  readonly firstDueAfter: (
    instant: Instant,
    selection?: Omit<Selection, 'limit'>,
  ) => TaskEither<IndexFailure, Option<Instant>>;
  /** Whether any complaint, ended or not, is with this agency. Looks at all of them. */
  readonly knowsAgency: (agency: string) => TaskEither<IndexFailure, boolean>;
  /** The versions of the calendars that open deadlines were counted by. */
  readonly calendars: TaskEither<IndexFailure, ReadonlyArray<string>>;
  /**
   * Shows every open deadline that was counted by one of these calendars, in no order: those not decreed yet and those
   * taken over from a log included.
   */
  readonly eachCountedBy: (
    calendars: ReadonlyArray<string>,
    visit: (open: OpenDeadline) => void,
  ) => TaskEither<IndexFailure, void>;
}
