import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AppendFailure, ReadFailure } from './failure.js';
import type { Appended, Fold, Journal, Loaded, Unchanged } from './ports/journal.js';
import type { Proposed } from './ports/record.js';

/** What was decided: the events to append (none is allowed), and a result for the caller. */
export interface Decision<R> {
  readonly events: ReadonlyArray<Proposed>;
  readonly result: R;
}

/** What `transact` did: the result of the decision, the state it was made on, and the receipt of the append. */
export interface Transacted<S, R> {
  readonly result: R;
  readonly before: Loaded<S>;
  readonly appended: Appended | Unchanged;
}

/**
 * Loads a stream, decides on its state and appends what was decided. When somebody else wrote first, it reads only what
 * is new and decides again, `retries` times (3 unless given); after that the last conflict is the answer. An append whose
 * outcome is unknown is sent once more with the same ids, which writes once. A `Left` of `decide` comes out unchanged.
 *
 * @example
 * import { deterministicId, memoryStore, outcome, transact } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const event = { id: deterministicId('complaint-1', 'c-1', 0), type: 'Counted', data: {}, metadata: {} };
 * const countOnce = transact(
 *   journal,
 *   'complaint-1',
 *   { initial: 0, evolve: (count) => right(count + 1) },
 *   (count) => right({ events: count === 0 ? [event] : [], result: count }),
 * );
 * const first = await outcome(countOnce);
 * console.log(first.ok && first.value.result); // 0
 * const again = await outcome(countOnce);
 * console.log(again.ok && again.value.result); // 1
 */
export const transact =
  <S, E, X, R>(
    journal: Journal,
    stream: string,
    fold: Fold<S, E>,
    decide: (state: S) => Either<X, Decision<R>>,
    retries = 3,
  ): TaskEither<E | X | ReadFailure | AppendFailure, Transacted<S, R>> =>
  async () => {
    let loaded = await journal.load(stream, fold)();
    for (let retriesLeft = retries; ; retriesLeft--) {
      if (isLeft(loaded)) return loaded;
      const before = loaded.right;
      const decided = decide(before.state);
      if (isLeft(decided)) return decided;
      const { events, result } = decided.right;
      const append = journal.append(before.token, events);
      const first = await append();
      const appended = isLeft(first) && first.left.type === 'OutcomeUnknown' ? await append() : first;
      if (isRight(appended)) return right({ result, before, appended: appended.right });
      if (appended.left.type !== 'Conflict' || retriesLeft === 0) return left(appended.left);
      loaded = await journal.resync(before, fold)();
    }
  };
