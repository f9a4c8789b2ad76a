import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** Work that is done at once, as a task. What it throws, a bug, rejects. */
export const promised =
  <E, A>(work: () => Either<E, A>): TaskEither<E, A> =>
  () =>
    new Promise((resolve) => resolve(work()));
