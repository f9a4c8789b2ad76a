import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeXlsxProblem } from '../../../src/shell/words/xlsx.js';
import { dataFile } from '../../pengaduan.js';
import { partsOf, zipped } from '../../workbook.js';
import { read } from './read.js';

const parts = partsOf([{ name: 'A', rows: [[1, ['satu', 'dua']]] }]);
const example = readFileSync(dataFile('lapor-export-example.xlsx'));
const sheetPart = 'xl/worksheets/sheet1.xml';

/** The same archive, in which the directory says another unpacked size of its largest part. */
const lyingAbout = (zip: Buffer, size: number): Buffer => {
  const lying = Buffer.from(zip);
  const directoryEntry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  let [largest, at] = [0, 0];
  for (let n = zip.indexOf(directoryEntry); n >= 0; n = zip.indexOf(directoryEntry, n + 1)) {
    const unpacked = zip.readUInt32LE(n + 24);
    if (unpacked > largest) [largest, at] = [unpacked, n];
  }
  lying.writeUInt32LE(size, at + 24);
  return lying;
};

describe('what is no workbook', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'NotXlsx'],
    ['a log in CSV', Buffer.from('tracking_id,at\n'), 'NotXlsx'],
    ['a workbook of Excel 97', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'OldXls'],
    ['the beginning of a workbook', example.subarray(0, 20_000), 'DamagedXlsx'],
  ])('%s is refused', async (_, bytes, type) => {
    expect(await read(bytes)).toEqual([type]);
  });

  it.each([
    ['an archive of other things', { 'foto.jpg': 'x' }, 'NotXlsx'],
    ['a text document', { '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w/>' }, 'NotXlsx'],
    ['one without its sheet', { ...parts, [sheetPart]: undefined }, 'DamagedXlsx'],
    ['one whose XML breaks off', { ...parts, [sheetPart]: parts[sheetPart]!.slice(0, -20) }, 'DamagedXlsx'],
    ['one that names a text which it has not', { ...parts, 'xl/sharedStrings.xml': '<sst/>' }, 'DamagedXlsx'],
    [
      'one whose text grows by entities',
      {
        ...parts,
        [sheetPart]:
          '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      },
      'DamagedXlsx',
    ],
  ])('%s is refused', async (_, content, type) => {
    const present = Object.entries(content).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text] as const],
    );
    expect((await read(await zipped(Object.fromEntries(present)))).at(-1)).toBe(type);
  });

  it('gives an answer, whatever bytes of a workbook have changed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(example.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = Buffer.from(example);
          for (const [at, byte] of changes) bytes[at] = byte;
          const found = await read(bytes);
          expect(found.slice(0, -1).every((row) => typeof row === 'object')).toBe(true);
        },
      ),
      { numRuns: 30 },
    ));

  it('is told in a sentence in each language', () => {
    for (const type of ['NotXlsx', 'OldXls', 'DamagedXlsx', 'LargeXlsx'] as const) {
      expect(describeXlsxProblem({ type }, 'id')).toMatch(/\.$/);
      expect(describeXlsxProblem({ type }, 'en')).toMatch(/\.$/);
    }
  });
});

describe('a file that unpacks to far more than it is', () => {
  it('is refused by the size that it names', async () => {
    expect(await read(lyingAbout(await zipped(parts), 2 ** 31))).toEqual(['LargeXlsx']);
  });

  it('is refused where it names a small one', async () => {
    const rows = `<row><c t="inlineStr"><is><t>${'a'.repeat(1_000_000)}</t></is></c></row>`.repeat(5);
    const large = await zipped({ ...parts, [sheetPart]: `<w><sheetData>${rows}</sheetData></w>` });
    expect(large.length).toBeLessThan(50_000);
    const found = await read(lyingAbout(large, 100_000));
    expect(found.at(-1)).toBe('DamagedXlsx');
    expect(found.length).toBeLessThanOrEqual(2);
  });

  it('is refused where one text never ends', async () => {
    const text = `<w><sheetData><row><c t="inlineStr"><is><t>${'a'.repeat(20_000_000)}`;
    expect(await read(await zipped({ ...parts, [sheetPart]: text }))).toEqual(['LargeXlsx']);
  });
});
