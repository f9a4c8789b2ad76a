import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** The value of a call that must not fail. */
export const value = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task();
  if (isLeft(answer)) assert.fail(`refused: ${inspect(answer.left)}`);
  return answer.right;
};

/** The failure of a call that must fail. */
export const refusal = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task();
  if (isRight(answer)) assert.fail(`not refused: ${inspect(answer.right)}`);
  return answer.left;
};

/** Every call to a closed store fails so. */
export const answersClosed = async <E, A>(task: TaskEither<E, A>): Promise<void> => {
  const { type, reason, retry } = { type: '', reason: '', retry: '', ...(await refusal(task)) };
  assert.deepEqual({ type, reason, retry }, { type: 'Unavailable', reason: 'closed', retry: 'never' });
};
