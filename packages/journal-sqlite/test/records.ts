import { right } from 'fp-ts/lib/Either.js';
import type { Fold, Json, Proposed, Token } from '@pengaduan/journal';

export const stream = 'complaint-1';
export const nothing: Token = { stream, revision: 'no_stream' };

export const event = (id: string, data: Json = {}): Proposed => ({ id, type: 'Counted', data, metadata: {} });

export const events = (count: number, size = 10): ReadonlyArray<Proposed> =>
  Array.from({ length: count }, (_, i) => event(`event-${i}`, 'x'.repeat(size)));

export const ids: Fold<ReadonlyArray<string>, never> = {
  initial: [],
  evolve: (state, { id }) => right([...state, id]),
};
