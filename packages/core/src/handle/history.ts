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
import type { UnreadableEvent } from '../wire/damage.js';
import { eventOf, type ComplaintRecord } from './stored.js';

/** A complaint, and every event and deadline of it. */
export interface History {
  readonly complaint: string;
  readonly now: Complaint;
  /** Each event with its revision in the stream of the complaint. */
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
 * Reads all of one complaint by its id; none where nobody received it. An event that cannot be read is
 * `UnreadableEvent`.
 * @example
 * import { handleAll, history, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { isRight } from 'fp-ts/lib/Either.js';
 * import { isSome } from 'fp-ts/lib/Option.js';
 * const { journal } = memoryStore({ now: Date.now });
 * await handleAll({ journal, context: standardContext() })(at.Verified)();
 * const found = await history(journal)('1')();
 * if (isRight(found) && isSome(found.right)) console.log(found.right.value.events.length); // 5
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
