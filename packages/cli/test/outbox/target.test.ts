import { at } from '@pengaduan/core/testing';
import { left } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const office = temporaryStores()();
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
