import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { right } from 'fp-ts/lib/Either.js';
import type { Json } from '../json.js';
import type { Appended, Fold, Journal } from '../ports/journal.js';
import type { Proposed, Recorded, Token } from '../ports/record.js';
import { value } from './answer.js';

export const event = (data: Json = {}, type = 'Counted'): Proposed => ({
  id: randomUUID(),
  type,
  data,
  metadata: {},
});

export const events = (count: number): ReadonlyArray<Proposed> =>
  Array.from({ length: count }, (_, n) => event({ n }));

export const nothingYet = (stream: string): Token => ({ stream, revision: 'no_stream' });

export const ids = (records: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  records.map(({ id }) => id);

export const keepAll: Fold<ReadonlyArray<Recorded>, never> = {
  initial: [],
  evolve: (records, record) => right([...records, record]),
};

const keepNothing: Fold<null, never> = { initial: null, evolve: () => right(null) };

export const records = async (journal: Journal, stream: string): Promise<ReadonlyArray<Recorded>> =>
  (await value(journal.load(stream, keepAll))).state;

/** The receipt of an append that must write something. */
export const receipt = async (
  journal: Journal,
  token: Token,
  proposed: ReadonlyArray<Proposed>,
): Promise<Appended> => {
  const answer = await value(journal.append(token, proposed));
  if (answer.first === null) assert.fail('nothing was written');
  return answer;
};

/** Appends at the end of the stream, wherever that is. */
export const push = async (
  journal: Journal,
  stream: string,
  proposed: ReadonlyArray<Proposed> = [event()],
): Promise<Appended> => receipt(journal, (await value(journal.load(stream, keepNothing))).token, proposed);
