import { at } from '@pengaduan/core/testing';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIo } from '../../src/shell/io/file-io.js';
import { applyCommands } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'pengaduan-rights-'));
const rightsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
  );
const instant = ['--at', '2025-02-03T10:00+07:00'];

// Where nothing is said, everybody may read a new file.
let before = 0;
beforeAll(() => void (before = process.umask(0o022)));
afterAll(() => void process.umask(before));

// Windows has no such rights.
describe.skipIf(process.platform === 'win32')('a file that is made', () => {
  it('is for its owner alone: the store, its side files, notices, a calendar, a policy', async () => {
    const folder = newFolder();
    const store = join(folder, 'office.db');
    const run = (...args: ReadonlyArray<string>) => pengaduan(args, [], {}, fileIo);
    await applyCommands(store, ...at.Dispositioned);
    await run('notices', '--to', `jsonl:${join(folder, 'notices.jsonl')}`, '--store', store, ...instant);
    await run('due', '--ics', join(folder, 'due.ics'), '--store', store, ...instant);
    await run('policy', 'show', 'bangkalan', '--out', join(folder, 'own.json'));
    const opened = await outcome(openSqlite({ file: store }));
    if (!opened.ok) throw new Error(opened.failure.type);
    expect(rightsIn(folder)).toEqual({
      'office.db': '600',
      'office.db-wal': '600',
      'office.db-shm': '600',
      'notices.jsonl': '600',
      'due.ics': '600',
      'own.json': '600',
    });
    await opened.value.close();
  });

  it('keeps the rights that it has if it is there already', async () => {
    const folder = newFolder();
    for (const name of ['office.db', 'notices.jsonl', 'due.ics']) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), 0o640);
    }
    const store = join(folder, 'office.db');
    const run = (...args: ReadonlyArray<string>) => pengaduan(args, [], {}, fileIo);
    await applyCommands(store, ...at.Dispositioned);
    await run('notices', '--to', `jsonl:${join(folder, 'notices.jsonl')}`, '--store', store, ...instant);
    await run('due', '--ics', join(folder, 'due.ics'), '--store', store, ...instant);
    expect(rightsIn(folder)).toMatchObject({ 'office.db': '640', 'notices.jsonl': '640', 'due.ics': '640' });
    for (const name of ['office.db', 'notices.jsonl', 'due.ics']) {
      expect(statSync(join(folder, name)).size).toBeGreaterThan(0);
    }
  });
});
