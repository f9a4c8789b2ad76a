import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { child } from './child.js';
import { event, events, nothing, stream } from './records.js';
import { opened, temporaryFolder, value } from './temporary.js';

const file = 'complaints.db';
const folders: Array<string> = [];
afterEach(() => folders.splice(0).forEach((folder) => chmodSync(folder, 0o755)));

/** A store of five records in a folder that others may look into, closed. */
const store = async (name = file): Promise<string> => {
  const outer = temporaryFolder();
  chmodSync(outer, 0o755);
  const folder = join(outer, 'folder');
  mkdirSync(folder);
  folders.push(folder);
  const path = join(folder, name);
  const made = join(outer, 'made.db');
  const { journal, close } = await opened({ file: made });
  await value(journal.append(nothing, events(5)));
  await close();
  // A copy, since this process may remove the side files of the first only some time after it was closed.
  copyFileSync(made, path);
  return path;
};

const grant = (path: string, ofFile: number, ofFolder: number): void => {
  chmodSync(path, ofFile);
  chmodSync(dirname(path), ofFolder);
};

/** What somebody without rights of his own is answered. */
const answersTo = async (path: string): Promise<ReadonlyArray<unknown>> => {
  const reader = child('reader.mjs', path);
  expect(await reader.ended).toBe(0);
  return reader.lines.map((line) => JSON.parse(line) as unknown);
};

const readOnly = (name: string, sideFile?: string) => [{ type: 'ReadOnly', file: name, sideFile }];

describe('without the right to write', () => {
  it.each([
    ['a file', 0o444, 0o777, file],
    ['a file in a folder where everybody may make files', 0o444, 0o1777, file],
    ['a folder', 0o666, 0o555, file],
    ['a file and its folder', 0o444, 0o555, file],
    ['a file whose name means something in an address', 0o444, 0o555, 'a b%20#?.db'],
  ])(
    '%s is read, every write is refused, and nothing is left beside it',
    async (_, ofFile, ofFolder, name) => {
      const path = await store(name);
      const before = readdirSync(dirname(path));
      grant(path, ofFile, ofFolder);
      expect(await answersTo(path)).toEqual([5, 'read-only']);
      expect(readdirSync(dirname(path))).toEqual(before);
    },
  );
  it.each(['wal', 'journal'])(
    'a file with records in its -%s is refused, since they would not be seen',
    async (end) => {
      const path = await store();
      writeFileSync(`${path}-${end}`, 'x');
      grant(path, 0o444, 0o777);
      expect(await answersTo(path)).toEqual(readOnly(file, `${file}-${end}`));
    },
  );
  it('a file that others have open is refused while its records are in the log', async () => {
    const path = await store();
    const { journal, close } = await opened({ file: path });
    await value(journal.append({ stream, revision: 4n }, [event('later')]));
    grant(path, 0o444, 0o777);
    expect(await answersTo(path)).toEqual(readOnly(file, `${file}-wal`));
    await close();
    expect(await answersTo(path)).toEqual([6, 'read-only']);
  });
  it.each(['wal', 'shm'])('a side file -%s that may not be written is named', async (end) => {
    const path = await store();
    writeFileSync(`${path}-${end}`, '', { mode: 0o444 });
    grant(path, 0o666, 0o777);
    expect(await answersTo(path)).toEqual(readOnly(file, `${file}-${end}`));
  });
  it('a new file is not permitted, and an empty one is read-only', async () => {
    const path = await store();
    const [fresh, empty] = ['new.db', 'empty.db'].map((name) => join(dirname(path), name)) as [
      string,
      string,
    ];
    writeFileSync(empty, '');
    grant(empty, 0o444, 0o555);
    expect(await answersTo(fresh)).toEqual([{ type: 'CannotOpen', file: 'new.db', reason: 'not-permitted' }]);
    expect(await answersTo(empty)).toEqual(readOnly('empty.db'));
  });
});
