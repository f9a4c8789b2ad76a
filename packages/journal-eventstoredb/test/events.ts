import { randomUUID } from 'node:crypto';
import { right } from 'fp-ts/lib/Either.js';
import type { Fold, Json, Proposed, Recorded, Token } from '@pengaduan/journal';

export const event = (data: Json = {}, type = 'Counted'): Proposed => ({
  id: randomUUID(),
  type,
  data,
  metadata: {},
});

export const events = (count: number): ReadonlyArray<Proposed> =>
  Array.from({ length: count }, (_, n) => event({ n }));

/** Not a complaint's name: the tests may run on a server that others use. */
export const freshStream = (): string => `adapter_test-${randomUUID()}`;

export const nothingYet = (stream: string): Token => ({ stream, revision: 'no_stream' });

export const ids = (records: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  records.map(({ id }) => id);

export const keepAll: Fold<ReadonlyArray<Recorded>, never> = {
  initial: [],
  evolve: (records, record) => right([...records, record]),
};
