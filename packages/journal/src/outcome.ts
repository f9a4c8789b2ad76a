import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** What became of a call: a value, or a failure that says whether a retry is safe. */
export type Outcome<E, A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly failure: E };

/**
 * Runs a TaskEither and gives its answer as a plain object: the door for people who know promises and not fp-ts. The
 * promise rejects on a bug only; a failure is a value.
 *
 * @example
 * const loaded = await outcome(store.journal.load('complaint-1', fold));
 * if (loaded.ok) console.log(loaded.value.state);
 * else console.error(loaded.failure.type, loaded.failure.retry);
 */
export const outcome = async <E, A>(task: TaskEither<E, A>): Promise<Outcome<E, A>> => {
  const answer = await task();
  return answer._tag === 'Right' ? { ok: true, value: answer.right } : { ok: false, failure: answer.left };
};
