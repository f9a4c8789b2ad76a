import { isRight } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** What became of a call: a value, or a failure that says whether a retry is safe. */
export type Outcome<E, A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly failure: E };

/**
 * Runs a TaskEither and gives its answer as a plain object: for people who know promises and not fp-ts. The promise
 * rejects on a bug only; a failure is a value.
 *
 * @example
 * import { memoryStore, outcome } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * const { journal } = memoryStore({ now: Date.now });
 * const loaded = await outcome(
 *   journal.load('complaint-1', { initial: 0, evolve: (count) => right(count + 1) }),
 * );
 * console.log(loaded.ok ? loaded.value.state : loaded.failure.type); // 0
 */
export const outcome = async <E, A>(task: TaskEither<E, A>): Promise<Outcome<E, A>> => {
  const answer = await task();
  return isRight(answer) ? { ok: true, value: answer.right } : { ok: false, failure: answer.left };
};
