import { at } from '@pengaduan/core/testing';
import { left } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const store = temporaryStores()();
beforeAll(() => applyCommands(store, ...at.Dispositioned));

/** What the two commands of an officer say where the system answers so for their file. */
const said = async (code: string, lang: 'id' | 'en') => {
  const writeFile = ({ path }: { readonly path: string }) =>
    Promise.resolve(left({ type: 'Unwritable' as const, path, code }));
  const openFile = (path: string) => Promise.resolve(left({ type: 'Unreadable' as const, path, code }));
  const rest = ['--store', store, '--lang', lang];
  const files = { writeFile, openFile };
  const report = await pengaduan(
    ['report', '--year', '2025', '--out', 'laporan.html', ...rest],
    [],
    {},
    files,
  );
  const imported = await pengaduan(['import', 'catatan.xlsx', ...rest], [], {}, files);
  expect([report.exit, report.out, imported.exit, imported.out]).toEqual([1, '', 1, '']);
  return [report.err, imported.err];
};

describe('a file that the system does not give', () => {
  // Windows lets no other program replace a file that one has open: https://github.com/nodejs/node/issues/29481
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'with %s may be open in another program, which is said',
    async (code) => {
      for (const err of await said(code, 'en'))
        expect(err).toMatch(/If another program has it open, such as Excel/);
      for (const err of await said(code, 'id'))
        expect(err).toMatch(/Bila program lain membukanya, misalnya Excel/);
    },
  );
  it('for another reason is not', async () => {
    for (const code of ['EROFS', 'EIO', 'EMFILE']) {
      for (const err of await said(code, 'en')) expect(err).not.toMatch(/another program/);
    }
  });
});
