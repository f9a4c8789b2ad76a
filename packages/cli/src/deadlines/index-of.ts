import { memoryDeadlines, type DeadlineIndex, type IndexFailure } from '@pengaduan/deadlines';
import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
import type { Store } from '@pengaduan/journal';
import type { SqliteStore } from '@pengaduan/journal-sqlite';
import { right, type TaskEither } from 'fp-ts/lib/TaskEither.js';

const isFile = (store: Store): store is SqliteStore => 'projection' in store;

/**
 * The open deadlines of a store: in the same file where the store is one, so that the next command goes on from
 * there, and otherwise in memory, read from the journal anew.
 */
export const indexOf = (store: Store): TaskEither<IndexFailure, DeadlineIndex> =>
  isFile(store) ? sqliteDeadlines(store) : right(memoryDeadlines(store.feed));
