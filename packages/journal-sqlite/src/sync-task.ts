import type { Either } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** Synchronous work as a task. Where the work throws, which is a bug, the promise rejects. */
export const syncTask =
  <E, A>(work: () => Either<E, A>): TaskEither<E, A> =>
  () =>
    new Promise((resolve) => resolve(work()));
