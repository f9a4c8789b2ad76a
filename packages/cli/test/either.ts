import { isLeft, type Either } from 'fp-ts/lib/Either.js';

/** What a call gives that is expected to succeed. */
export const valueOf = <E, A>(either: Either<E, A>): A => {
  if (isLeft(either)) throw new Error(JSON.stringify(either.left));
  return either.right;
};
