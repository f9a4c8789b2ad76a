import type { DamageOptions } from '@pengaduan/core';
import { memoryDeadlines, type DeadlineIndex, type IndexFailure } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { keepsReadModels } from '../shell/store/keeps-read-models.js';
import { isReadOnly } from './is-read-only.js';

/**
 * The open deadlines of a store: in the same file where the store is one, so that the next command goes on from
 * there, and otherwise in memory, read from the journal anew. So it is too where the tables of a file are behind and may not
 * be written.
 */
export const openDeadlineIndex =
  (store: Store, options: DamageOptions = {}): TaskEither<IndexFailure, DeadlineIndex> =>
  async () => {
    const inMemory = right(memoryDeadlines(store.feed, options));
    if (!keepsReadModels(store)) return inMemory;
    const { sqliteDeadlines } = await import('@pengaduan/deadlines/sqlite');
    const index = await sqliteDeadlines(store, options)();
    const read = isLeft(index) ? index : await index.right.catchUp();
    return isLeft(read) && isReadOnly(read.left) ? inMemory : index;
  };
