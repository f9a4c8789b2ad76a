import { describe, expect, it } from 'vitest';
import { importRows } from '../import/log-rows.js';
import { exportOf } from '../lapor/export.js';
import { json } from '../table/importing.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const newStore = temporaryStores();
const rowsOf = (id: number, agency: string, category: string): ReadonlyArray<string> => [
  `${id},2025-02-03T08:00Z,received,reporter,,complaint,${category},web,false,false,`,
  `${id},2025-02-03T09:00Z,verified,coordinator,,supervisory,,,,,`,
  `${id},2025-02-03T10:00Z,dispositioned,coordinator,${agency},,,,,,`,
];

describe('names that differ by case or punctuation alone', () => {
  it('are warned of in a log, once for each', async () => {
    const rows = [...rowsOf(1, 'DLH', 'jalan'), ...rowsOf(2, 'Dlh', 'jalan'), ...rowsOf(3, 'dlh', 'Jalan')];
    const { warnings } = await importRows(rows, newStore(), '--lang', 'en');
    expect(warnings.map(({ line, why }) => [line, why])).toEqual([
      [7, 'TwoSpellings'],
      [8, 'TwoSpellings'],
      [10, 'TwoSpellings'],
    ]);
    expect(warnings[0]?.message).toMatch(
      /^The agency in this row and in row 4 are two spellings of one name, which differ by upper and lower/,
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
    expect(JSON.parse(out)).toMatchObject({ warnings: [{ line: 13, why: 'TwoSpellings' }] });
  });

  it('are warned of where the second is refused, before that is said', async () => {
    const log = [
      ...rowsOf(1, 'Dinas-P.U.P.R.', 'jalan'),
      '1,2025-02-04T08:00Z,responded,liaison,dinas-pupr,,,,,,initial',
    ];
    const store = newStore();
    const { warnings, refused } = await importRows(log, store);
    expect(warnings).toMatchObject([{ line: 5, why: 'TwoSpellings' }]);
    expect(refused).toMatchObject([{ line: 5, why: 'NotYourAgency' }]);
    const files = { 'l.csv': Buffer.from([header, ...log].join('\n')) };
    const { out } = await pengaduan('import l.csv --store memory: --lang en', [], files);
    expect(out.split('\n')[1]).toMatch(/^ {2}warning, line 5: The agency in this row and in row 4 /);
    expect(out.split('\n')[2]).toMatch(/^ {2}line 5: This report is with Dinas-P.U.P.R/);
  });

  it('are warned of where the first was stored before, and not where nothing is new', async () => {
    const [store, longer] = [newStore(), [...rowsOf(1, 'DLH', 'jalan'), ...rowsOf(2, 'dlh', 'jalan')]];
    await importRows(longer.slice(0, 3), store);
    expect((await importRows(longer, store)).warnings).toMatchObject([{ line: 7, why: 'TwoSpellings' }]);
    expect((await importRows(longer, store)).warnings).toEqual([]);
  });

  it('are warned of in a table', async () => {
    const files = {
      't.csv': Buffer.from(
        'Tanggal;Tracking ID;Stakeholder;Tanggapan;Keterangan\n3/1/2026;1;RSUD;ya;selesai\n3/1/2026;2;Rsud;ya;selesai\n',
      ),
    };
    const args = `t.csv --map rekap-daerah --exported-at 2026-02-01T00:00+07:00 --store ${newStore()}`;
    expect((await json(args, files)).warnings).toMatchObject([{ line: 3, why: 'TwoSpellings' }]);
  });

  it('are not warned of where they are spelt alike, or mean one id', async () => {
    const alike = [...rowsOf(1, 'dlh', 'jalan'), ...rowsOf(2, 'dlh', 'jalan'), ...rowsOf(3, 'web', 'dlh')];
    expect((await importRows(alike, newStore())).warnings).toEqual([]);
    const numbered = [...rowsOf(1, 'uptd-1.1', 'jalan'), ...rowsOf(2, 'uptd-11', 'jalan')];
    expect((await importRows(numbered, newStore())).warnings).toEqual([]);
  });
});
