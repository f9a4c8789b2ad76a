import { expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { json } from './importing.js';

const newStore = temporaryStores();
const header = 'Tanggal;Tracking ID;Stakeholder;Tanggapan;Keterangan';
const answered = 'Sudah ada tanggapan;selesai';

it('of a report that stands twice in a table the first line counts, however many reports are in flight', async () => {
  const ids = Array.from({ length: 100 }, (_, n) => 7_000_000 + n);
  const rows = ids.flatMap((id) => [`3/1/2026;${id};RSUD;${answered}`, `3/1/2026;${id};DLH;${answered}`]);
  const files = { 't.csv': Buffer.from([header, ...rows, ''].join('\n')) };
  const args = `t.csv --map rekap-daerah --exported-at 2026-02-01T00:00+07:00 --store ${newStore()}`;
  const { added, refused } = await json(args, files);
  expect(added).toBe(100);
  expect(refused.map(({ line, why }) => [line, why])).toEqual(
    ids.map((_, n) => [2 * n + 3, 'CommandIdReused']),
  );
});
