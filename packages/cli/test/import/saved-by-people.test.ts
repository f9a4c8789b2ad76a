import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson } from './import-json.js';

const newStore = temporaryStores();
const header = 'Tracking ID;Waktu;Kegiatan;Pelaku;OPD;Klasifikasi;Kategori;Kanal;Anonim;Rahasia;Keterangan';
const log = (...rows: ReadonlyArray<string>) => ({
  'log.csv': Buffer.from([header, ...rows, ''].join('\n')),
});
const received = (id: number, at: string): string =>
  `${id};${at};diterima;pelapor;;pengaduan;Jalan Rusak;Situs Web;ya;tidak;`;

describe('dates with slashes', () => {
  it('are all refused where one has the month first, and --dates mdy is named', async () => {
    const files = log(
      received(1, '3/1/2025 08:00'),
      received(2, '2025-01-04 08:00'),
      received(3, '1/25/2025 08:00'),
      received(4, '5/1/2025 08.00'),
    );
    const { added, refused } = await importJson('log.csv', newStore(), files, ['--lang', 'en']);
    expect(added).toBe(1);
    expect(refused.map(({ line, why }) => `${line} ${why}`)).toEqual(['2 at', '4 at', '5 at']);
    expect(refused[0]?.message).toMatch(/repeat with --dates mdy\.$/);
    expect(await importJson('log.csv', newStore(), files, ['--dates', 'mdy'])).toMatchObject({
      added: 4,
      refused: [],
    });
  });

  it('are in the zone that --zone names', async () => {
    const file = newStore();
    await importJson('log.csv', file, log(received(1, '3/1/2025 08:00')), ['--zone', 'Asia/Jayapura']);
    const shown = JSON.parse((await pengaduan(`show 1 --json --store ${file}`)).out) as {
      facts: ReadonlyArray<{ at: string }>;
    };
    expect(shown.facts[0]?.at).toBe('2025-01-02T23:00:00.000Z');
  });
});

describe('names of agencies, categories and channels', () => {
  const rows = [
    received(1, '2025-01-03 08:00'),
    '1;2025-01-06 08:00;verifikasi;koordinator;;tidak berkadar pengawasan;;;;;',
    '1;2025-01-06 09:00;disposisi;koordinator;Dinas PU & Penataan  Ruang;;;;;;',
    '1;2025-01-07 09:00;tanggapan;penghubung;dinas pu & penataan ruang;;;;;;substantif',
  ];
  const agencyIn = async (file: string): Promise<unknown> =>
    (JSON.parse((await pengaduan(`show 1 --json --store ${file}`)).out) as { agency: unknown }).agency;

  it('become ids, whatever their case and blanks, and are never repeated as they were written', async () => {
    const file = newStore();
    const result = await importJson('log.csv', file, log(...rows));
    expect(result).toMatchObject({ added: 4, refused: [] });
    expect(await agencyIn(file)).toBe('dinas-pu-penataan-ruang');
    // A name may be a person's: it is not said again.
    expect(JSON.stringify(result)).not.toContain('Dinas');
  });

  it('become those that --names gives them', async () => {
    const file = newStore();
    const names = { 'names.csv': Buffer.from('Dinas PU & Penataan Ruang;dinas-pupr\n') };
    await importJson('log.csv', file, { ...log(...rows), ...names }, ['--names', 'names.csv']);
    expect(await agencyIn(file)).toBe('dinas-pupr');
    const bad = { 'names.csv': Buffer.from('a;b c\n') };
    const words = 'import log.csv --store memory: --names names.csv --lang en';
    const result = await pengaduan(words, [], { ...log(...rows), ...bad });
    expect(result).toMatchObject({ exit: 1, out: '' });
    expect(result.err).toMatch(/^names\.csv, line 1: give two columns/);
  });
});

describe('a file that is something else', () => {
  it.each([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /old Excel/],
    ['a broken workbook', [0x50, 0x4b, 0x03, 0x04, 0x00], /damaged/],
  ])('%s is a sentence', async (_, bytes, sentence) => {
    const words = 'import log.xlsx --store memory: --lang en';
    const result = await pengaduan(words, [], { 'log.xlsx': Buffer.from(bytes) });
    expect(result).toMatchObject({ exit: 1, out: '' });
    expect(result.err).toMatch(sentence);
  });
});

describe('a row that is refused only because an earlier one was', () => {
  it('names its line for a program, and people are told once', async () => {
    const files = log(
      received(1, 'kemarin'),
      '1;2025-01-06 08:00;verifikasi;koordinator;;tidak berkadar pengawasan;;;;;',
      '1;2025-01-06 09:00;disposisi;koordinator;dlh;;;;;;',
      received(2, '2025-01-03 08:00'),
      '2;2025-01-06 08:00;verifikasi;koordinator;;entah;;;;;',
      '2;2025-01-06 09:00;disposisi;koordinator;dlh;;;;;;',
      '2;2025-01-06 09:30;selesai;pelapor;;;;;;;',
    );
    const { refused } = await importJson('log.csv', newStore(), files);
    expect(refused.map(({ line, why, because }) => [line, why, because])).toEqual([
      [2, 'at', undefined],
      [3, 'NotReceived', 2],
      [4, 'NotReceived', 2],
      [6, 'classification', undefined],
      [7, 'WrongStage', 6],
      [8, 'WrongStage', 6],
    ]);
    const words = 'import log.csv --store memory: --lang en';
    const { out } = await pengaduan(words, [], files);
    expect(out.split('\n').filter((line) => line.startsWith('  line'))).toEqual([
      expect.stringMatching(
        /^ {2}line 2: Waktu .* \(Because of it 2 more of the same report are refused\.\)$/,
      ),
      expect.stringMatching(
        /^ {2}line 6: Klasifikasi .* \(Because of it 2 more of the same report are refused\.\)$/,
      ),
    ]);
  });
});
