import { map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import {
  complaintOf,
  complaintStreams,
  deadlinesOf,
  eventOf,
  evolve,
  initial,
  type Deadline,
  type State,
  type UnreadableEvent,
} from '@pengaduan/core';
import type { Fold, Journal, ReadFailure } from '@pengaduan/journal';
import type { Happened } from '../happened.js';

/** A complaint as notices tell of it. */
export interface Story {
  readonly complaint: string;
  readonly happened: ReadonlyArray<Happened>;
  readonly now: State;
  readonly deadlines: ReadonlyArray<Deadline>;
}

const all: Fold<ReadonlyArray<Happened>, UnreadableEvent> = {
  initial: [],
  evolve: (happened, record) =>
    pipe(
      eventOf(record),
      map((event) => [
        ...happened,
        { complaint: complaintOf(record.stream), revision: record.revision, event },
      ]),
    ),
};

export const storyOf = (
  journal: Journal,
  complaint: string,
): TaskEither<ReadFailure | UnreadableEvent, Story> =>
  pipe(
    journal.load(`${complaintStreams}${complaint}`, all),
    mapRight(({ state: happened }) => {
      const events = happened.map(({ event }) => event);
      return { complaint, happened, now: events.reduce(evolve, initial), deadlines: deadlinesOf(events) };
    }),
  );
