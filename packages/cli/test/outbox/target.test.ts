import { at } from '@pengaduan/core/testing';
import { left } from 'fp-ts/lib/Either.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileIo } from '../../src/shell/io/file-io.js';
import { applyCommands } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const office = newStore();
beforeAll(() => applyCommands(office, ...at.Dispositioned));

describe('a file that notices cannot be written to', () => {
  it.each([
    [['notices', '--to', 'jsonl:/x/n'], 'ENOENT', /^\/x\/n: there is no such folder; make it first/],
    [['watch', '--notices', 'jsonl:/x/n'], 'EACCES', /^\/x\/n: the file cannot be written \(EACCES\)/],
  ])('%j is refused in one sentence with the remedy', async ([command = '', ...rest], code, sentence) => {
    const canAppend = ({ path }: { readonly path: string }) =>
      Promise.resolve(left({ type: 'Unwritable' as const, path, code }));
    const args = [command, '--store', office, ...rest, '--lang', 'en'];
    const { exit, out, err } = await pengaduan(args, [], {}, { canAppend });
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('a file of notices', () => {
  it('that ends in half a line is added to all the same: each notice has a line of its own', async () => {
    const [store, file] = [newStore(), `${newStore()}.jsonl`];
    await applyCommands(store, ...at.Dispositioned);
    writeFileSync(file, '{"ke');
    const args = ['notices', '--store', store, '--to', `jsonl:${file}`, '--at', '2025-02-03T10:00+07:00'];
    expect(await pengaduan(args, [], {}, fileIo)).toMatchObject({ exit: 0, out: 'Terkirim: 1; gagal: 0\n' });
    const [torn, notice, end] = readFileSync(file, 'utf8').split('\n');
    expect([torn, end]).toEqual(['{"ke', '']);
    expect(JSON.parse(notice ?? '')).toMatchObject({ key: 'NewDisposition:1:5' });
  });
});
