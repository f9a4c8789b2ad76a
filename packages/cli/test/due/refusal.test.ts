import { at } from '@pengaduan/core/testing';
import { left } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const office = temporaryStores()();
beforeAll(() => applyCommands(office, ...at.Dispositioned));

describe('pengaduan due', () => {
  it.each([
    [
      'a file that cannot be written',
      ['--ics', '/x/tenggat.ics'],
      /^\/x\/tenggat.ics: the file cannot be written \(EROFS\)/,
    ],
    ['a file that is a folder', ['--ics', '/tmp'], /^\/tmp: that is a folder; name a file/],
    [
      'working days that no decree covers',
      ['--within', '1500'],
      /^The holidays of 20\d\d are not in this calendar; .*--within.*--at/,
    ],
    [
      'an instant that no decree covers',
      ['--at', '1990-01-01T00:00Z'],
      /^The holidays of 1990 are not in this calendar; .*\(--at\)/,
    ],
    [
      'an agency that no report was ever with',
      ['--agency', 'tiada'],
      /^No report of this journal is with the agency tiada; check --agency/,
    ],
  ])('says in one sentence what is wrong with %s, and the remedy', async (_, args, sentence) => {
    const overrides = {
      writeFile: ({ path }: { readonly path: string }) => {
        const code = path === '/tmp' ? 'EISDIR' : 'EROFS';
        return Promise.resolve(left({ type: 'Unwritable' as const, path, code }));
      },
    };
    const command = ['due', '--store', office, ...args, '--lang', 'en'];
    const { exit, out, err } = await pengaduan(command, [], {}, overrides);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
