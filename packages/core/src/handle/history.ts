import { isLeft, map, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isNone, none, some, type Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Fold, Journal, ReadFailure } from '@pengaduan/journal';
import { deadlinesOf } from '../complaint/clock/deadlines-of.js';
import type { Deadline } from '../complaint/clock/deadline.js';
import type { ComplaintEvent } from '../complaint/event.js';
import { evolve } from '../complaint/evolve.js';
import { initial, type Complaint } from '../complaint/state.js';
import { streamOf } from './identity.js';
import { eventOf, type ComplaintRecord, type UnreadableEvent } from './stored.js';

/** A complaint with all that led to it. */
export interface History {
  readonly complaint: string;
  readonly now: Complaint;
  /** Each event with its revision in the complaint's stream. */
  readonly records: ReadonlyArray<ComplaintRecord>;
  readonly events: ReadonlyArray<ComplaintEvent>;
  readonly deadlines: ReadonlyArray<Deadline>;
}

/** Records linked to those before them: a fold adds one without copying the rest. */
interface Linked {
  readonly record: ComplaintRecord;
  readonly before: Linked | undefined;
}

const linked = (complaint: string): Fold<Linked | undefined, UnreadableEvent> => ({
  initial: undefined,
  evolve: (before, stored) =>
    pipe(
      eventOf(stored),
      map((event) => ({ record: { complaint, revision: stored.revision, event }, before })),
    ),
});

const inOrder = (last: Linked | undefined): ReadonlyArray<ComplaintRecord> => {
  const records: Array<ComplaintRecord> = [];
  for (let one = last; one !== undefined; one = one.before) records.push(one.record);
  return records.reverse();
};

/**
 * Reads one complaint whole, for people to look at; none where nobody received it.
 *
 * @example await history(store.journal)('6340753')()
 */
export const history =
  (journal: Journal) =>
  (complaint: string): TaskEither<ReadFailure | UnreadableEvent, Option<History>> =>
  async () => {
    const loaded = await journal.load(streamOf(complaint), linked(complaint))();
    if (isLeft(loaded)) return loaded;
    const records = inOrder(loaded.right.state);
    const events = records.map(({ event }) => event);
    const state = events.reduce(evolve, initial);
    if (isNone(state)) return right(none);
    return right(some({ complaint, now: state.value, records, events, deadlines: deadlinesOf(events) }));
  };
