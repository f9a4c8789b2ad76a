import { map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { none, some, type Option } from 'fp-ts/lib/Option.js';
import { map as mapRight, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Fold, Journal, ReadFailure } from '@pengaduan/journal';
import { deadlinesOf } from '../complaint/clock/deadlines-of.js';
import type { Deadline } from '../complaint/clock/deadline.js';
import type { ComplaintEvent } from '../complaint/event.js';
import { evolve } from '../complaint/evolve.js';
import { initial, type Complaint } from '../complaint/state.js';
import { streamOf } from './identity.js';
import { eventOf, type UnreadableEvent } from './stored.js';

/** A complaint with all that led to it. */
export interface History {
  readonly complaint: string;
  readonly now: Complaint;
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly deadlines: ReadonlyArray<Deadline>;
}

const allEvents: Fold<ReadonlyArray<ComplaintEvent>, UnreadableEvent> = {
  initial: [],
  evolve: (events, record) =>
    pipe(
      eventOf(record),
      map((event) => [...events, event]),
    ),
};

/** Reads one complaint whole, for people to look at; none where nobody received it. */
export const history =
  (journal: Journal) =>
  (complaint: string): TaskEither<ReadFailure | UnreadableEvent, Option<History>> =>
    pipe(
      journal.load(streamOf(complaint), allEvents),
      mapRight(({ state: events }) => {
        const now = events.reduce(evolve, initial);
        return now._tag === 'None'
          ? none
          : some({ complaint, now: now.value, events, deadlines: deadlinesOf(events) });
      }),
    );
