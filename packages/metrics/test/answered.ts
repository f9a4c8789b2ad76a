import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { outcome, type Outcome } from '@pengaduan/journal';

/** The value of an answer that has to be one. */
export const given = async <E, A>(answer: Promise<Outcome<E, A>>): Promise<A> => {
  const done = await answer;
  if (done.ok) return done.value;
  throw new Error(JSON.stringify(done.failure));
};

/** The value of a task that has to give one. */
export const must = <E, A>(task: TaskEither<E, A>): Promise<A> => given(outcome(task));
