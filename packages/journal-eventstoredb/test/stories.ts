import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Appended, Fold, Journal, Json, Proposed, Recorded, Token } from '@pengaduan/journal';

export const event = (data: Json = {}, type = 'Told'): Proposed => ({
  id: randomUUID(),
  type,
  data,
  metadata: {},
});

export const events = (count: number): ReadonlyArray<Proposed> =>
  Array.from({ length: count }, (_, n) => event({ n }));

/** On a server that others use, no name of ours may be that of a complaint. */
export const freshStream = (): string => `adapter_test-${randomUUID()}`;

export const nothingYet = (stream: string): Token => ({ stream, revision: 'no_stream' });

export const ids = (records: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  records.map(({ id }) => id);

export const keepAll: Fold<ReadonlyArray<Recorded>, never> = {
  initial: [],
  evolve: (records, record) => right([...records, record]),
};

/** The value of an answer that must not be a refusal. */
export const value = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task();
  if (answer._tag === 'Left') throw new Error(`refused: ${inspect(answer.left)}`);
  return answer.right;
};

/** The refusal of an answer that must be one. */
export const refusal = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task();
  if (answer._tag === 'Right') throw new Error(`not refused: ${inspect(answer.right)}`);
  return answer.left;
};

export const records = async (journal: Journal, stream: string): Promise<ReadonlyArray<Recorded>> =>
  (await value(journal.load(stream, keepAll))).state;

/** An append that must write. */
export const receipt = async (
  journal: Journal,
  token: Token,
  proposed: ReadonlyArray<Proposed>,
): Promise<Appended> => {
  const answer = await value(journal.append(token, proposed));
  if (answer.first === null) throw new Error('nothing was written');
  return answer;
};
