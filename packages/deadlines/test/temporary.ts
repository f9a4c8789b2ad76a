import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqlite, type SqliteOptions, type SqliteStore } from '@pengaduan/journal-sqlite';
import { value } from './world.js';

const folders: Array<string> = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes away when the tests of the file are done. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'));
  folders.push(folder);
  return folder;
};

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
