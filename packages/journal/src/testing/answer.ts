import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/** The value of an answer that must not be a refusal. */
export const value = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task();
  if (answer._tag === 'Left') assert.fail(`refused: ${inspect(answer.left)}`);
  return answer.right;
};

/** The refusal of an answer that must be one. */
export const refusal = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task();
  if (answer._tag === 'Right') assert.fail(`not refused: ${inspect(answer.right)}`);
  return answer.left;
};

/** Every kind of call to a closed store is answered so. */
export const answersClosed = async <E, A>(task: TaskEither<E, A>): Promise<void> => {
  const { type, reason, retry } = { type: '', reason: '', retry: '', ...(await refusal(task)) };
  assert.deepEqual({ type, reason, retry }, { type: 'Unavailable', reason: 'closed', retry: 'never' });
};
