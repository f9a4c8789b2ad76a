import { inspect } from 'node:util';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Appended, Journal, Proposed, Recorded, Token } from '@pengaduan/journal';
import { keepAll } from './events.js';

/** The value of a call that must not fail. */
export const value = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task();
  if (isLeft(answer)) throw new Error(`refused: ${inspect(answer.left)}`);
  return answer.right;
};

/** The failure of a call that must fail. */
export const refusal = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task();
  if (isRight(answer)) throw new Error(`not refused: ${inspect(answer.right)}`);
  return answer.left;
};

export const records = async (journal: Journal, stream: string): Promise<ReadonlyArray<Recorded>> =>
  (await value(journal.load(stream, keepAll))).state;

/** The receipt of an append that must write something. */
export const receipt = async (
  journal: Journal,
  token: Token,
  proposed: ReadonlyArray<Proposed>,
): Promise<Appended> => {
  const answer = await value(journal.append(token, proposed));
  if (answer.first === null) throw new Error('nothing was written');
  return answer;
};
