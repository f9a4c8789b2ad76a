import { execFile } from 'node:child_process';
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { makePrivate } from '../src/make-private.js';
import { temporaryFile, temporaryFolder } from './temporary.js';

const writer = `const db = new (require('libsql'))(process.argv[1]);
  try { db.exec('BEGIN IMMEDIATE'); console.log('writes'); } catch (error) { console.log(error.code); }`;
/** What another process is answered that wants to write the file. */
const other = async (file: string): Promise<string> => {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  return (await promisify(execFile)(process.execPath, ['-e', writer, file], { cwd })).stdout.trim();
};

it('a file that is not there is made for its owner alone, also at the end of a symbolic link', () => {
  const folder = temporaryFolder();
  const [file, link, target] = [join(folder, 'a.db'), join(folder, 'b.db'), join(folder, 'c.db')];
  symlinkSync(target, link);
  for (const path of [file, link, join(folder, 'missing', 'd.db')]) makePrivate(path);
  for (const made of [file, target]) expect(statSync(made).mode & 0o777).toBe(0o600);
});
it('a file that is there keeps the locks that this process has on it', async () => {
  const file = temporaryFile();
  const db = new Libsql(file);
  db.exec('CREATE TABLE numbers (n); BEGIN IMMEDIATE');
  makePrivate(file);
  expect(await other(file)).toBe('SQLITE_BUSY');
  db.exec('ROLLBACK');
  expect(await other(file)).toBe('writes');
  db.close();
});
