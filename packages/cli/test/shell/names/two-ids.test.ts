import { expect, it } from 'vitest';
import { exportOf } from '../../lapor/export.js';
import { dataFile, pengaduan } from '../../pengaduan.js';
import { temporaryStores } from '../../temporary-store.js';

const newStore = temporaryStores();
const names = Buffer.from('Dinas PUPR;dinas-pupr\nRSUD;rsud\ndinas  pupr;pu\n');

it('a names file that gives one spelling two ids is refused by every command that reads one, with both lines', async () => {
  const store = newStore();
  const log = dataFile('report-6340753.csv');
  await pengaduan(`import ${log} --store ${store}`);
  const files = { 'n.csv': names, 'e.xlsx': await exportOf({ reports: [] }), 't.csv': Buffer.from('a') };
  const period = '--year 2023 --as-of 2023-12-31';
  for (const command of [
    `import ${log}`,
    'import lapor e.xlsx',
    'import table t.csv --map rekap-daerah',
    `evaluate ${period}`,
    `report ${period} --out r.html`,
    `recap ${period} --out r.xlsx`,
    'due --within 3',
    'digest',
  ]) {
    const { exit, out, err } = await pengaduan(
      `${command} --store ${store} --names n.csv --lang en`,
      [],
      files,
    );
    expect([command, exit, out]).toEqual([command, 1, '']);
    expect(err).toMatch(/^n\.csv, lines 1 and 3: one spelling with two ids/);
  }
});

it('a names file that says the same twice is taken', async () => {
  const files = { 'n.csv': Buffer.from('RSUD;rsud\nrsud;rsud\n') };
  const words = `import ${dataFile('report-6340753.csv')} --store memory: --names n.csv`;
  expect(await pengaduan(words, [], files)).toMatchObject({ exit: 0, err: '' });
});
