import { setImmediate } from 'node:timers/promises';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { Fold, Journal, Loaded } from '@pengaduan/journal';
import type { Connection } from './database.js';
import type { GroupCommit } from './group-commit.js';
import { pageSize, readPage } from './events.js';
import { readTransaction } from './transaction.js';
import { revisionNumber } from './write.js';

/** Folds page by page, each in a short read of its own: a fold may be slow, and no writer has to wait for it. */
const foldOn =
  <S, E>(db: Connection, { flushFor }: GroupCommit, loaded: Loaded<S>, fold: Fold<S, E>) =>
  async () => {
    let { state, token } = loaded;
    flushFor(token.stream);
    for (;;) {
      const page = readTransaction(db, (reader) => readPage(reader, token.stream, revisionNumber(token)));
      if (isLeft(page)) return page;
      for (const record of page.right) {
        const evolved = fold.evolve(state, record);
        if (isLeft(evolved)) return evolved;
        state = evolved.right;
        token = { stream: token.stream, revision: record.revision };
      }
      if (page.right.length < pageSize) return right({ state, token });
      await setImmediate();
    }
  };

export const loadFrom = (db: Connection, commits: GroupCommit): Pick<Journal, 'load' | 'resync'> => ({
  load: (stream, fold) =>
    foldOn(db, commits, { state: fold.initial, token: { stream, revision: 'no_stream' } }, fold),
  resync: (loaded, fold) => foldOn(db, commits, loaded, fold),
});
