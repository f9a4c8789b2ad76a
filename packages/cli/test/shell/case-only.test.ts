import { describe, expect, it } from 'vitest';
import { importRows } from '../import/log-rows.js';
import { exportOf } from '../lapor/export.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const rowsOf = (id: number, agency: string, category: string): ReadonlyArray<string> => [
  `${id},2025-02-03T08:00Z,received,reporter,,complaint,${category},web,false,false,`,
  `${id},2025-02-03T09:00Z,verified,coordinator,,supervisory,,,,,`,
  `${id},2025-02-03T10:00Z,dispositioned,coordinator,${agency},,,,,,`,
];

describe('names that differ by upper and lower case alone', () => {
  it('are warned of in a log, once for each', async () => {
    const rows = [...rowsOf(1, 'DLH', 'jalan'), ...rowsOf(2, 'Dlh', 'jalan'), ...rowsOf(3, 'dlh', 'Jalan')];
    const { warnings } = await importRows(rows, newStore(), '--lang', 'en');
    expect(warnings.map(({ line, why }) => [line, why])).toEqual([
      [7, 'DiffersByCase'],
      [8, 'DiffersByCase'],
      [10, 'DiffersByCase'],
    ]);
    expect(warnings[0]?.message).toMatch(
      /^The agency in this row differs from that of row 4 by upper and lower/,
    );
    expect(warnings[1]?.message).toMatch(/^The category .* row 2 /);
  });

  it('are warned of in an export', async () => {
    const reports = ['DLH', 'Dlh'].map((name, n) => ({
      'Tracking ID': n + 1,
      'Instansi Terdisposisi': name,
    }));
    const args = `import lapor l.xlsx --store ${newStore()} --json`;
    const { out } = await pengaduan(args, [], { 'l.xlsx': await exportOf({ reports }) });
    expect(JSON.parse(out)).toMatchObject({ warnings: [{ line: 13, why: 'DiffersByCase' }] });
  });

  it('are not warned of where they are spelt alike, or mean one id', async () => {
    const alike = [...rowsOf(1, 'dlh', 'jalan'), ...rowsOf(2, 'dlh', 'jalan'), ...rowsOf(3, 'web', 'dlh')];
    expect((await importRows(alike, newStore())).warnings).toEqual([]);
  });
});
