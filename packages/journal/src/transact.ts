import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AppendFailure, ReadFailure } from './failure.js';
import type { Appended, Fold, Journal, Loaded, Proposed, Unchanged } from './ports.js';

export interface Decision<R> {
  readonly events: ReadonlyArray<Proposed>;
  readonly result: R;
}

export interface Transacted<S, R> {
  readonly result: R;
  readonly before: Loaded<S>;
  readonly appended: Appended | Unchanged;
}

/**
 * Load, decide, append. When somebody else wrote first it reads only the tail behind the held token and decides
 * again, `retries` times, then gives the last conflict. An unknown outcome is asked once more with the same ids
 * at the same token: a store gives the first receipt if it had been written.
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
    for (let rest = retries; ; rest--) {
      if (loaded._tag === 'Left') return loaded;
      const before = loaded.right;
      const decided = decide(before.state);
      if (decided._tag === 'Left') return decided;
      const { events, result } = decided.right;
      const append = journal.append(before.token, events);
      const first = await append();
      const appended = first._tag === 'Left' && first.left.type === 'OutcomeUnknown' ? await append() : first;
      if (appended._tag === 'Right') return right({ result, before, appended: appended.right });
      if (appended.left.type !== 'Conflict' || rest === 0) return left(appended.left);
      loaded = await journal.resync(before, fold)();
    }
  };
