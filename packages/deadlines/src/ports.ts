import type { Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { ComplaintDamage, Instant, HandleFailure } from '@pengaduan/core';
import type { Position, ReadFailure } from '@pengaduan/journal';
import type { QueuedComplaint, QueueQuestion } from './queue.js';
import type { Arrival, IndexedDeadline, PlaceInDueOrder } from './running-deadline.js';

/**
 * The feed or the tables of the index could not be read, or a complaint is damaged: one of its events cannot be read
 * (`UnreadableEvent`) or some are gone (`MissingEvents`). Remedy of the latter two: that of the damage, or
 * `skipDamaged`.
 */
export type IndexFailure = ReadFailure | ComplaintDamage;

/** Why a run, a watch or the sending of notices ends early: the journal or the index cannot be used. */
export type RunFailure = HandleFailure | IndexFailure;

/** Which of the running deadlines to give. */
export interface Selection {
  /** Also those of complaints that were imported from a log; they are left out unless it is true. */
  readonly includeImported?: boolean;
  /** At most so many, those that are due first. */
  readonly limit?: number;
  /** Only those that come behind this one in due order: the last of the page before. */
  readonly after?: PlaceInDueOrder | undefined;
}

/** What a run at an instant does not look at. */
export interface LeftAlone {
  /** How many deadlines of imported complaints are due and not noted. */
  readonly imported: number;
  /** How many deadlines run whose due day is not known, imported or not: their year is not covered. */
  readonly uncovered: number;
}

/**
 * The running deadlines of all complaints, as the journal has them. It is a read model: where it is lost, it is read
 * from the journal again. Every answer is as of the last `catchUp`, or of
 * what came since where it is followed.
 */
export interface DeadlineIndex {
  /**
   * Reads what the journal has by now, and gives the position up to which it was read; or, unless `skipDamaged` was
   * given, the damage of a complaint.
   */
  readonly catchUp: TaskEither<IndexFailure, Option<Position>>;
  /** The same without reading on: up to where it is now, or the damage of a complaint. */
  readonly known: TaskEither<IndexFailure, Option<Position>>;
  /**
   * Keeps it up to date by one subscription, until the signal aborts. `onNews` is called each time that it knows more.
   */
  readonly follow: (onNews: () => void, signal: AbortSignal) => TaskEither<IndexFailure, Option<Position>>;
  /**
   * Those that are due at or before an instant and that the journal has no note of, in the order of their dues: what
   * the runner acts on. It takes time by the number of deadlines that it gives, not by the number that run. A
   * deadline whose year is not covered is never due.
   */
  readonly dueBy: (
    until: Instant,
    selection?: Selection,
  ) => TaskEither<IndexFailure, ReadonlyArray<IndexedDeadline>>;
  /**
   * All that are due at or before an instant, noted or not, in the order of their dues. It takes time by their
   * number.
   */
  readonly runningBy: (
    until: Instant,
    selection?: Omit<Selection, 'after'>,
  ) => TaskEither<IndexFailure, ReadonlyArray<IndexedDeadline>>;
  /**
   * All whose due day is not known, since the calendar does not have its year, by complaint and deadline. It takes time by
   * their number.
   */
  readonly uncovered: (
    selection?: Pick<Selection, 'includeImported'>,
  ) => TaskEither<IndexFailure, ReadonlyArray<IndexedDeadline>>;
  /**
   * The reports that are asked for, imported ones too, in the order of their first dues, then of their ids; last those of
   * which no due is known. In tables it takes memory by `limit`, and time by the reports at these stages that it passes by
   * before it has so many; in memory it looks at all.
   */
  readonly queue: (question: QueueQuestion) => TaskEither<IndexFailure, ReadonlyArray<QueuedComplaint>>;
  /** What a run at an instant that leaves imported complaints alone does not look at. */
  readonly leftAlone: (until: Instant) => TaskEither<IndexFailure, LeftAlone>;
  /** The first due after an instant that the journal has no note of. */
  readonly firstDueAfter: (
    instant: Instant,
    selection?: Pick<Selection, 'includeImported'>,
  ) => TaskEither<IndexFailure, Option<Instant>>;
  /** Whether an agency has any complaint, or had it when it was closed. It looks at all complaints. */
  readonly knowsAgency: (agency: string) => TaskEither<IndexFailure, boolean>;
  /**
   * The reports that came to whoever has them now at or after an instant, in the order of their coming. It looks at all
   * complaints.
   */
  readonly arrivedSince: (
    since: Instant,
    selection?: Pick<Selection, 'includeImported'>,
  ) => TaskEither<IndexFailure, ReadonlyArray<Arrival>>;
  /** The damaged complaints of which no deadline is given: the damage of each. */
  readonly damaged: TaskEither<IndexFailure, ReadonlyArray<ComplaintDamage>>;
  /** The versions of the calendars that the running deadlines were counted by. */
  readonly calendars: TaskEither<IndexFailure, ReadonlyArray<string>>;
  /**
   * Calls `visit` with every running deadline that was counted by one of these calendars, in no order. Those whose
   * year is not covered and those that were imported from a log are included.
   */
  readonly eachCountedBy: (
    calendars: ReadonlyArray<string>,
    visit: (running: IndexedDeadline) => void,
  ) => TaskEither<IndexFailure, void>;
}
