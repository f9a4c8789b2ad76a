import { expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { exportOf } from './export.js';
import { importing } from './importing.js';

const newStore = temporaryStores();

it('ids that a store has of names stand, however they were made, where --names gives them', async () => {
  const store = newStore();
  const sheet = { reports: [{ 'Instansi Terdisposisi': 'Dinas P.U. Kota' }] };
  const files = {
    'e.xlsx': await exportOf(sheet),
    'old.csv': Buffer.from('Dinas P.U. Kota;dinas-p-u-kota\n'),
  };
  const counts = async (more: string): Promise<unknown> =>
    JSON.parse((await importing(store, 'e.xlsx', ` --json${more}`, files)).out);
  expect(await counts(' --names old.csv')).toMatchObject({ added: 1, refused: [] });
  const { refused } = (await counts('')) as { refused: ReadonlyArray<{ why: string; message: string }> };
  expect(refused).toMatchObject([{ why: 'CommandIdReused' }]);
  expect(refused[0]?.message).toMatch(/give the stored one by --names\.$/);
  expect(await counts(' --names old.csv')).toMatchObject({ known: 1, refused: [] });
  const shown = JSON.parse((await pengaduan(`show 6850001 --store ${store} --json`)).out) as unknown;
  expect(shown).toMatchObject({ agency: 'dinas-p-u-kota' });
});
