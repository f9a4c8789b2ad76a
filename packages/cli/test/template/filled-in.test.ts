import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { importJson } from '../import/import-json.js';
import { temporaryStores } from '../temporary-store.js';
import { rowXml, serialOf, unzipped, zipped, type WrittenCell } from '../workbook.js';
import { sheetNames, template, textsOf } from './template.js';

const newStore = temporaryStores();
const year = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8').trimEnd().split('\n');
const [header = '', ...all] = year;
const some = new Set(all.slice(0, 150).map((line) => line.split(',')[0]));
const rows = all.filter((line) => some.has(line.split(',')[0]));

/** What an officer chooses for the words of the log. */
const indonesian: Readonly<Record<string, string>> = {
  ...{ received: 'Diterima', verified: 'Verifikasi', dispositioned: 'Disposisi', responded: 'Tanggapan' },
  ...{ liaison_informed: 'Diinformasikan', reporter_replied: 'Tanggapan balik', closed: 'Selesai' },
  ...{ data_requested: 'Tunda', data_provided: 'Data dilengkapi', returned: 'Bukan wewenang' },
  ...{ archived: 'Arsip', forwarded_to_ombudsman: 'Diteruskan ke Ombudsman', reporter: 'Pelapor' },
  ...{ coordinator: 'Admin koordinator', system: 'Sistem', liaison: 'Pejabat penghubung' },
  ...{ public_relations: 'Pranata humas', true: 'Ya', false: 'Tidak', complaint: 'Pengaduan' },
  ...{ aspiration: 'Aspirasi', information_request: 'Permintaan informasi', initial: 'Respon awal' },
  ...{ supervisory: 'Berkadar pengawasan', non_supervisory: 'Tidak berkadar pengawasan' },
  ...{ substantive: 'Respon substantif' },
};
const english = Object.fromEntries(
  Object.keys(indonesian).map((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1).replaceAll('_', ' '),
  ]),
);

/** Writes into the workbook as Excel does: numbers, dates in the style of their column, texts that are shared or not. */
const filled = async (
  empty: Buffer,
  words: Readonly<Record<string, string>>,
  chosen: Set<string>,
): Promise<Buffer> => {
  const parts = await unzipped(empty);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = parts[name]!.toString();
  const [, style] = /<col min="2" max="2"[^>]* style="(\d+)"/.exec(sheet) ?? [];
  const written = rows.map((line, n) => {
    const [id = '', at = '', ...others] = line.split(',');
    const cells = others.map((cell): WrittenCell => {
      if (words[cell] === undefined) return cell === '' ? undefined : { text: cell, as: 'inline' };
      chosen.add(words[cell]);
      return { text: words[cell], as: 'inline' };
    });
    return rowXml(n + 2, [Number(id), { number: serialOf(at), style: Number(style) }, ...cells], new Map());
  });
  const body = sheet.replace(/<row r="2">.*<\/row>/, written.join(''));
  return zipped({ ...parts, [name]: body });
};

const evaluation = async (store: string): Promise<unknown> => {
  const asked = `evaluate --store ${store} --year 2025 --as-of 2025-12-31 --by agency --json`;
  return JSON.parse((await pengaduan(asked)).out);
};

it.each([
  ['id', indonesian],
  ['en', english],
] as const)(
  'what is filled in (%s) and imported is evaluated as the same rows in CSV, and known as these',
  async (lang, words) => {
    const empty = await template(lang);
    const chosen = new Set<string>();
    const file = await filled(empty, words, chosen);
    const offered = (await textsOf(empty, sheetNames[lang].choices)).flat();
    expect(offered).toEqual(expect.arrayContaining([...chosen]));
    const [ofTemplate, ofText] = [newStore(), newStore()];
    const text = { 'log.csv': Buffer.from([header, ...rows].join('\n')) };
    const taken = { rows: rows.length, added: rows.length, refused: [] };
    expect(await importJson('log.xlsx', ofTemplate, { 'log.xlsx': file })).toMatchObject(taken);
    expect(await importJson('log.csv', ofText, text)).toMatchObject(taken);
    expect(await evaluation(ofTemplate)).toEqual(await evaluation(ofText));
    expect(await importJson('log.csv', ofTemplate, text)).toMatchObject({ added: 0, known: rows.length });
  },
);
