import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFile, pengaduan, type Result } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { exportOf, type ExportSheet } from './export.js';

const newStore = temporaryStores();
const example = dataFile('lapor-export-example.xlsx');

interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly older: number;
  readonly refused: ReadonlyArray<{ readonly line: number; readonly why: string; readonly message: string }>;
}

const importing = (store: string, file: string, more = '', files = {}): Promise<Result> =>
  pengaduan(`import lapor ${file} --store ${store} --lang en${more}`, [], files);
const json = async (store: string, sheet: ExportSheet, more = ''): Promise<Imported> => {
  const { out, err } = await importing(store, 'e.xlsx', ` --json${more}`, {
    'e.xlsx': await exportOf(sheet),
  });
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Imported;
};
const shown = async (store: string, id = '6850001') =>
  JSON.parse((await pengaduan(`show ${id} --store ${store} --json`)).out) as Record<string, unknown>;
const stagesOn = async (store: string, asOf: string): Promise<unknown> => {
  const year = `evaluate --store ${store} --from 2025-01-01 --to 2026-12-31 --as-of ${asOf} --json`;
  const { byStage, notObserved = 0 } = JSON.parse((await pengaduan(year)).out) as Record<string, unknown>;
  return { byStage, notObserved };
};

describe('the example of an export', () => {
  // Counted in the sheet by its words.
  const byStage = {
    received: 15,
    pending: 4,
    verified: 0,
    dispositioned: 23,
    inProcess: 47,
    closed: 254,
    archived: 41,
    returned: 16,
  };
  it('imports: its counts by status are those of the sheet, and twice changes nothing', async () => {
    const store = newStore();
    expect((await importing(store, example)).out).toBe(
      '400 reports: 400 new, 0 known, 0 known of a later time, 0 refused\n',
    );
    expect(await stagesOn(store, '2026-01-02')).toEqual({ byStage, notObserved: 0 });
    expect(await stagesOn(store, '2026-01-01')).toMatchObject({ notObserved: 400 });
    const bytes = readFileSync(store);
    expect((await importing(store, example)).out).toMatch(/^400 reports: 0 new, 400 known/);
    expect(readFileSync(store)).toEqual(bytes);
    expect(await stagesOn(store, '2026-01-02')).toEqual({ byStage, notObserved: 0 });
  });
  it('leaves no name, title or text of it in the store', async () => {
    const store = newStore();
    await importing(store, example);
    const stored = readFileSync(store).toString('latin1');
    for (const personal of ['Nur Aini', 'Siti Rohmah', 'Isi laporan', 'Laporan kebersihan', '08126850383']) {
      expect(stored).not.toContain(personal);
    }
  });
  it('is only tried with --dry-run, where no store is made or written', async () => {
    const store = newStore();
    const tried = await importing(store, example, ' --dry-run');
    expect(tried.out).toMatch(/^400 reports: 400 new.*\nOnly tried; nothing was stored\.\n$/);
    expect((await pengaduan(`show 6850383 --store ${store}`)).exit).toBe(1);
    await importing(store, example);
    expect((await importing(store, example, ' --dry-run')).out).toMatch(/^400 reports: 0 new, 400 known/);
  });
});

describe('a row of an export', () => {
  it('says how the report stood, and nothing of its text', async () => {
    const store = newStore();
    const cells = {
      'Klasifikasi Laporan': 'Aspirasi',
      'Status Laporan': ' ditutup  oleh Sistem',
      Rating: 4,
      'Tipe Laporan (Anonim/Rahasia)': 'Anonim, Rahasia',
    };
    expect(await json(store, { reports: [cells] })).toMatchObject({ rows: 1, added: 1, refused: [] });
    const view = await shown(store);
    expect(view).toMatchObject({ stage: 'Closed', classification: 'aspiration', agency: 'dinas-pupr' });
    expect(view['facts']).toEqual([
      expect.objectContaining({
        type: 'StandingObserved',
        at: '2026-02-10T01:15:00.000Z',
        receivedAt: '2026-01-03T04:14:27.000Z',
        category: 'jalan-jembatan',
        channel: 'aplikasi-android',
        anonymous: true,
        confidential: true,
        rating: 4,
        source: 'log',
        externalIds: { lapor: '6850001' },
      }),
    ]);
  });
  it.each([
    ['3 Mei 2026', '00:00', '2026-05-02T17:00:00.000Z'],
    ['3 May 2026', '00:00', '2026-05-02T17:00:00.000Z'],
    ['17 Agustus 2025', '7:05', '2025-08-17T00:05:00.000Z'],
    ['1 Okt 2025', '', '2025-09-30T17:00:00.000Z'],
    ['31 Des 2025', '23.59.59', '2025-12-31T16:59:59.000Z'],
    [{ number: 45_660, style: 1 }, { number: 0.5, style: 3 }, '2025-01-03T05:00:00.000Z'],
  ])('has its reception on %j at %j', async (date, time, receivedAt) => {
    const store = newStore();
    const cells = { 'Tanggal Laporan Masuk': date, 'Waktu Laporan Masuk': time };
    await json(store, { reports: [cells] }, ' --exported-at 2026-10-01T00:00+07:00');
    expect((await shown(store))['facts']).toMatchObject([{ receivedAt }]);
  });
  it.each([
    ['Status Laporan', 'Sedang dipikirkan'],
    ['Klasifikasi Laporan', 'Curhat'],
    ['Tanggal Laporan Masuk', '31 Feb 2026'],
    ['Waktu Laporan Masuk', 'siang'],
    ['Tracking ID', 'LP-1'],
    ['Instansi Terdisposisi', ''],
    ['Instansi Terdisposisi', 'Budi 081234567890'],
  ])('with a wrong cell in %s is reported with its place, and costs no other', async (column, value) => {
    const bad = { 'Tracking ID': '6850002', [column]: value };
    const imported = await json(newStore(), { reports: [{}, bad, { 'Tracking ID': '6850003' }] });
    expect(imported).toMatchObject({ rows: 3, added: 2, refused: [{ line: 13, why: column }] });
    if (value !== '') expect(imported.refused[0]?.message).not.toContain(value);
  });
  it('with a rating that is none is reported where the report is closed', async () => {
    const closed = { 'Status Laporan': 'Ditutup oleh Admin', Rating: '9' };
    expect((await json(newStore(), { reports: [closed] })).refused).toMatchObject([{ why: 'Rating' }]);
    expect((await json(newStore(), { reports: [{ Rating: '9' }] })).refused).toEqual([]);
  });
  it('may have its number as 6850001.0; rows below the list are passed over', async () => {
    const below = [['Jumlah laporan', 400], ['Dicetak dari sistem']];
    const store = newStore();
    const imported = await json(store, { reports: [{ 'Tracking ID': '6850001.0' }], below });
    expect(imported).toMatchObject({ rows: 1, added: 1, refused: [] });
    expect(await shown(store)).toMatchObject({ complaint: '6850001' });
  });
});

describe('the time of an export', () => {
  const reports = [{}];
  const at = async (above: ExportSheet['above'], more = '') => {
    const store = newStore();
    await json(store, { reports, ...(above === undefined ? {} : { above }) }, more);
    const [fact] = (await shown(store))['facts'] as ReadonlyArray<{ readonly at: string }>;
    return fact?.at;
  };
  it('comes from a row above the header, or from --exported-at, which counts first', async () => {
    expect(await at([['Tanggal unduh: 10 Feb 2026 08.15 WIB']])).toBe('2026-02-10T01:15:00.000Z');
    expect(
      await at([
        ['Periode', '1 Jan 2026'],
        ['Dicetak pada', '10 Feb 2026'],
      ]),
    ).toBe('2026-02-10T16:59:59.000Z');
    expect(await at(undefined, ' --exported-at 2026-02-11T00:00Z')).toBe('2026-02-11T00:00:00.000Z');
  });
  it('is needed, and is not after now; no store is made without it', async () => {
    const store = newStore();
    const file = { 'e.xlsx': await exportOf({ reports, above: [['Periode', '1 Jan 2026']] }) };
    const without = await importing(store, 'e.xlsx', '', file);
    expect(without).toMatchObject({ exit: 1, out: '' });
    expect(without.err).toMatch(/^e\.xlsx: the file does not say when it was exported; add --exported-at/);
    const future = await importing(store, 'e.xlsx', ' --exported-at 2027-01-01T00:00Z', file);
    expect(future.err).toMatch(/has not come yet/);
    expect((await pengaduan(`show 1 --store ${store}`)).err).toMatch(/tidak ada/);
  });
  it('moves a report on where it is newer, and changes nothing where it is older', async () => {
    const store = newStore();
    const done = { 'Status Laporan': 'Ditutup oleh Admin' };
    await json(store, { reports });
    expect(await json(store, { reports: [done] }, ' --exported-at 2026-03-01T00:00Z')).toMatchObject({
      added: 1,
    });
    expect(await shown(store)).toMatchObject({ stage: 'Closed' });
    expect(await json(store, { reports }, ' --exported-at 2026-02-20T00:00Z')).toMatchObject({ older: 1 });
    expect(await json(store, { reports })).toMatchObject({ known: 1 });
    expect(await shown(store)).toMatchObject({ stage: 'Closed' });
  });
  it('with other content than an export of the same time had is told', async () => {
    const store = newStore();
    await json(store, { reports });
    const again = await json(store, { reports: [{ 'Status Laporan': 'Tertunda' }] });
    expect(again.refused).toMatchObject([{ line: 12, why: 'CommandIdReused' }]);
  });
});

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
