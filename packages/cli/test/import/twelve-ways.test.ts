import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { serialOf, workbook } from '../workbook.js';
import { importJson } from './import-json.js';

const newStore = temporaryStores();
const year = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8').trimEnd();
const table = year.split('\n').map((line) => line.split(','));
const [header = [], ...rows] = table;

type Table = ReadonlyArray<ReadonlyArray<string>>;

const text = (cells: Table, separator = ',', end = '\n'): string =>
  cells.map((row) => `${row.join(separator)}${end}`).join('');
const withColumn = (column: string, change: (cell: string) => string): Table => {
  const place = header.indexOf(column);
  return [header, ...rows.map((row) => row.map((cell, n) => (n === place ? change(cell) : cell)))];
};
/** 2025-01-03T11:14:27+07:00 in its parts. */
const parts = (at: string) => /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)\+07:00$/.exec(at)?.slice(1) ?? [];
const slashed = (at: string): string => {
  const [y, m, d, hour, minute, second] = parts(at);
  return `${Number(d)}/${Number(m)}/${y} ${hour}.${minute}.${second}`;
};
const monthFirst = (at: string): string => {
  const [y, m, d, hour, minute, second] = parts(at);
  return `${Number(m)}/${Number(d)}/${y} ${hour}:${minute}:${second}`;
};
const indonesian =
  'No Tracking;Waktu;Kegiatan;Pelaku;OPD;Klasifikasi;Kategori;Kanal;Anonim;Rahasia;Keterangan'.split(';');
const words: Readonly<Record<string, string>> = {
  ...{ received: 'Diterima', verified: 'Verifikasi', dispositioned: 'Disposisi', responded: 'Tanggapan' },
  ...{ liaison_informed: 'Diinformasikan', reporter_replied: 'Tanggapan Balik', closed: 'Selesai' },
  ...{ data_requested: 'Data diminta', data_provided: 'Data dilengkapi', returned: 'Bukan wewenang' },
  ...{ archived: 'Arsip', reporter: 'Pelapor', coordinator: 'Admin Koordinator', system: 'Sistem' },
  ...{ liaison: 'Pejabat Penghubung', public_relations: 'Pranata Humas' },
  ...{ true: 'BENAR', false: 'SALAH', complaint: 'Pengaduan', aspiration: 'Aspirasi' },
  ...{ information_request: 'Permintaan Informasi', supervisory: 'Berkadar pengawasan' },
  ...{ non_supervisory: 'Tidak berkadar pengawasan', initial: 'Respon awal', substantive: 'Substantif' },
};
const inIndonesian: Table = [indonesian, ...rows.map((row) => row.map((cell) => words[cell] ?? cell))];
const marked = (utf16: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]);

const sheet = async (): Promise<Buffer> =>
  workbook([
    { name: 'Petunjuk', rows: [[1, ['Isi lembar Catatan.']]] },
    {
      name: 'Catatan',
      rows: [
        [1, header],
        ...rows.map((row, n) => {
          const [id = '', at = '', ...others] = row;
          const cells = others.map((cell) =>
            cell === '' ? undefined : cell === 'true' || (cell === 'false' ? false : cell),
          );
          return [n + 2, [Number(id), { number: serialOf(at), style: 1 }, ...cells]] as const;
        }),
        [rows.length + 2, ['', ' ']],
      ],
    },
  ]);

type Way = readonly [how: string, write: () => Buffer | Promise<Buffer>, more?: ReadonlyArray<string>];

const ways: ReadonlyArray<Way> = [
  ['semicolons and CRLF', () => Buffer.from(text(table, ';', '\r\n'))],
  ['tabs', () => Buffer.from(text(table, '\t'))],
  ['UTF-8 with a mark', () => Buffer.from(`\uFEFF${year}`)],
  ['UTF-16, little end first', () => marked(Buffer.from(text(table, '\t'), 'utf16le'))],
  ['UTF-16, big end first', () => marked(Buffer.from(text(table, ';'), 'utf16le')).swap16()],
  [
    'Windows-1252',
    () =>
      Buffer.from(`${text([[...header, 'petugas é']])}${text(rows.map((row) => [...row, 'é']))}`, 'latin1'),
  ],
  [
    'booleans in capitals',
    () => Buffer.from(text(table).replace(/\b(true|false)\b/g, (word) => word.toUpperCase())),
  ],
  [
    'local times',
    () => Buffer.from(text(withColumn('at', (at) => at.replace('T', ' ').replace('+07:00', '')))),
  ],
  ['slashed dates', () => Buffer.from(text(withColumn('at', slashed), ';'))],
  ['months first', () => Buffer.from(text(withColumn('at', monthFirst))), ['--dates', 'mdy']],
  ['Indonesian names and words', () => Buffer.from(text(inIndonesian, ';'))],
  [
    'a blank tail, ids as decimals',
    () =>
      Buffer.from(
        `${text(
          withColumn('tracking_id', (id) => `${id}.0`),
          ';',
        )}${`${';'.repeat(10)}\n`.repeat(50)}`,
      ),
  ],
  ['a workbook', sheet],
];

const evaluation = async (file: string): Promise<string> => {
  const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', '2026-03-31'];
  const { out } = await pengaduan(['evaluate', '--store', file, ...period, '--by', 'agency', '--json']);
  return out;
};
const asWritten = (async () => {
  const file = newStore();
  await importJson(dataFile('complaint-log-2025.csv'), file);
  return evaluation(file);
})();

for (const [how, write, more = []] of ways) {
  it(`the year saved with ${how} gives the same evaluation, byte for byte`, async () => {
    const file = newStore();
    const saved = { 'saved.csv': await write() };
    const taken = { rows: 2488, added: 2488, refused: [] };
    expect(await importJson('saved.csv', file, saved, more)).toMatchObject(taken);
    expect(await evaluation(file)).toBe(await asWritten);
    // It is the same log: what is written exactly is known.
    const again = await importJson(dataFile('complaint-log-2025.csv'), file);
    expect(again).toMatchObject({ added: 0, known: 2488 });
  });
}
