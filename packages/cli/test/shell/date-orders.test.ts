import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrders, doubtfulForm } from '../../src/shell/date-orders.js';
import { pengaduan } from '../pengaduan.js';
import { serialOf, workbook, type WrittenCell } from '../workbook.js';

interface Printed {
  readonly added: number;
  readonly refused: ReadonlyArray<{ readonly line: number; readonly message: string }>;
}

/** Each of the readers, with the dates in rows 2 and following of a workbook. */
const readers = {
  log: {
    header: ['No Tracking', 'Waktu', 'Kegiatan', 'Pelaku', 'Klasifikasi', 'Anonim', 'Rahasia'],
    row: (id: number, at: WrittenCell) => [id, at, 'Diterima', 'Pelapor', 'Pengaduan', 'ya', 'tidak'],
    words: [],
  },
  lapor: {
    header: [
      ...['Tracking ID', 'Tanggal Laporan Masuk', 'Klasifikasi Laporan'],
      ...['Instansi Terdisposisi', 'Status Laporan'],
    ],
    row: (id: number, at: WrittenCell) => [id, at, 'Pengaduan', 'DLH', 'Terverifikasi'],
    words: ['lapor', '--exported-at', '2026-03-01T00:00+07:00'],
  },
  table: {
    header: ['Tracking ID', 'Tanggal', 'Stakeholder', 'Tanggapan', 'Keterangan'],
    row: (id: number, at: WrittenCell) => [id, at, 'DLH', 'Sudah', 'selesai'],
    words: ['table', '--map', 'rekap-daerah', '--exported-at', '2026-03-01T00:00+07:00'],
  },
};
type Reader = keyof typeof readers;

const read = async (
  reader: Reader,
  dates: ReadonlyArray<WrittenCell>,
  ...more: ReadonlyArray<string>
): Promise<Printed> => {
  const { header, row, words } = readers[reader];
  const rows = [header, ...dates.map((at, n) => row(n + 1, at))];
  const file = await workbook([{ name: 'A', rows: rows.map((cells, n) => [n + 1, cells]) }]);
  const args = ['import', ...words.slice(0, 1), 'b.xlsx', ...words.slice(1), '--store', 'memory:'];
  const { out, err } = await pengaduan([...args, '--json', '--lang', 'en', ...more], [], { 'b.xlsx': file });
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Printed;
};
const lines = ({ refused }: Printed): ReadonlyArray<number> => refused.map(({ line }) => line);
const date = (at: string): WrittenCell => ({ number: serialOf(`${at}+07:00`), style: 1 });

describe.each(['log', 'lapor', 'table'] as const)('the dates of a %s', (reader) => {
  it('are not taken with slashes where one of them has the month first', async () => {
    const printed = await read(reader, ['3/1/2025 11:14', '1/25/2025 11:14', '2025-01-03 11:14']);
    expect(lines(printed)).toEqual([2, 3]);
    expect(printed.added).toBe(1);
    expect(printed.refused[0]?.message).toMatch(/read day first, but some .* have the month first\./);
  });

  it("are not taken as Excel's own up to the 12th, where others are texts that an Excel of the other order left", async () => {
    const dates = ['13/1/2025 11.14', date('2025-03-01T11:14'), date('2025-03-13T11:14'), '3/1/2025 11.14'];
    const printed = await read(reader, dates);
    expect(lines(printed)).toEqual([3]);
    expect(printed.refused[0]?.message).toMatch(/Excel may have swapped day and month/);
  });

  it("are taken where they are all Excel's own, or of one order", async () => {
    expect(lines(await read(reader, [date('2025-03-01T11:14'), date('2025-03-13T11:14')]))).toEqual([]);
    expect(lines(await read(reader, ['13/1/2025 11.14', '3/1/2025 11.14']))).toEqual([]);
  });
});

it('a log that is read month first is guarded as one that is read day first', async () => {
  const printed = await read('log', ['3/1/2025 11:14', '13/1/2025 11:14'], '--dates', 'mdy');
  expect(lines(printed)).toEqual([2, 3]);
  expect(printed.refused[0]?.message).toMatch(/have the day first\. .* repeat without --dates mdy\.$/);
});

it('of dates of one order and form, read in that order, none is doubtful; read in the other, all are once one shows it', () => {
  const days = fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) }),
  );
  fc.assert(
    fc.property(days, fc.constantFrom('dmy' as const, 'mdy' as const), (all, order) => {
      const other = order === 'dmy' ? 'mdy' : 'dmy';
      const [right, wrong] = [dateOrders(order), dateOrders(other)];
      const dates = all.map(({ day, month }) => ({
        text: order === 'dmy' ? `${day}/${month}/2025 08:00` : `${month}/${day}/2025 08:00`,
        isDateCell: false,
      }));
      for (const one of dates) for (const orders of [right, wrong]) orders.see(one);
      expect(dates.every((one) => doubtfulForm(one) === 'slashed')).toBe(true);
      expect(right.isDoubtful('slashed')).toBe(false);
      expect(wrong.isDoubtful('slashed')).toBe(all.some(({ day }) => day > 12));
    }),
  );
});
