import type { DamageOptions } from '@pengaduan/core';
import { memoryDeadlines, type DeadlineIndex, type IndexFailure } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { isSqliteStore } from '../shell/store/is-sqlite-store.js';

/**
 * The open deadlines of a store: in the same file where the store is one, so that the next command goes on from
 * there, and otherwise in memory, read from the journal anew.
 */
export const openDeadlineIndex =
  (store: Store, options: DamageOptions = {}): TaskEither<IndexFailure, DeadlineIndex> =>
  async () => {
    if (!isSqliteStore(store)) return right(memoryDeadlines(store.feed, options));
    const { sqliteDeadlines } = await import('@pengaduan/deadlines/sqlite');
    return sqliteDeadlines(store, options)();
  };
