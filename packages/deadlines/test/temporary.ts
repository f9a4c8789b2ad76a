import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feed } from '@pengaduan/journal';
import { openReadModels, openSqlite, type SqliteOptions } from '@pengaduan/journal-sqlite';
import type { ReadModels, SqliteStore } from '@pengaduan/journal-sqlite';
import { value } from './world.js';

/** A folder that goes away with the test run. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pengaduan-'));

/** A store in a new file; a power cut is not what these tests are about. */
export const sqliteStore = (options: Partial<SqliteOptions> = {}): Promise<SqliteStore> =>
  value(
    openSqlite({
      file: join(temporaryFolder(), 'complaints.db'),
      synchronous: 'OFF',
      now: () => 0,
      ...options,
    }),
  );

/** Read models of a journal, in a new file. */
export const readModels = (feed: Feed): Promise<ReadModels> =>
  value(openReadModels({ file: join(temporaryFolder(), 'models.db'), feed, journal: 'test' }));
