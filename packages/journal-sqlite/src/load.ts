import { setImmediate } from 'node:timers/promises';
import { right } from 'fp-ts/lib/Either.js';
import type { Fold, Journal, Loaded } from '@pengaduan/journal';
import { revisionOf } from './append.js';
import type { Connection } from './database.js';
import { pageOf, pageSize } from './events.js';
import { reading } from './transaction.js';

/** Folds page by page, each its own short read: a fold may be slow, and nobody has to wait for it. */
const foldOn =
  <S, E>(db: Connection, held: Loaded<S>, fold: Fold<S, E>) =>
  async () => {
    let { state, token } = held;
    for (;;) {
      const page = reading(db, (reader) => pageOf(reader, token.stream, revisionOf(token)));
      if (page._tag === 'Left') return page;
      for (const record of page.right) {
        const evolved = fold.evolve(state, record);
        if (evolved._tag === 'Left') return evolved;
        state = evolved.right;
        token = { stream: token.stream, revision: record.revision };
      }
      if (page.right.length < pageSize) return right({ state, token });
      await setImmediate();
    }
  };

export const loadFrom = (db: Connection): Pick<Journal, 'load' | 'resync'> => ({
  load: (stream, fold) => foldOn(db, { state: fold.initial, token: { stream, revision: 'no_stream' } }, fold),
  resync: (held, fold) => foldOn(db, held, fold),
});
