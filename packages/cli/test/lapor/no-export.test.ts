import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { exportOf } from './export.js';
import { importing } from './importing.js';

const newStore = temporaryStores();
const example = dataFile('lapor-export-example.xlsx');

describe('what is no export', () => {
  it.each([
    ['a log', Buffer.from('tracking_id,at\n'), /no Excel workbook/],
    [
      'a file of an old Excel',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      /old Excel \(\.xls\) or has a password/,
    ],
    ['the beginning of one', readFileSync(example).subarray(0, 9000), /damaged/],
  ])('%s is refused with a sentence', async (_, bytes, sentence) => {
    const { exit, err } = await importing(newStore(), 'x.xlsx', '', { 'x.xlsx': bytes });
    expect(exit).toBe(1);
    expect(err).toMatch(sentence);
  });
  it('is a workbook without the columns', async () => {
    const missing = await exportOf({ reports: [{}], leftOut: 'Status Laporan' });
    expect((await importing(newStore(), 'x.xlsx', '', { 'x.xlsx': missing })).err).toMatch(
      /there is no column "Status Laporan"/,
    );
    const other = await exportOf({ reports: [], leftOut: 'Tracking ID' });
    expect((await importing(newStore(), 'x.xlsx', '', { 'x.xlsx': other })).err).toMatch(
      /no row begins with the column "Tracking ID"/,
    );
  });
});
