import { at, disposition } from '@pengaduan/core/testing';
import { right } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { spelledAlike } from '../../src/question/spellings.js';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { importRows } from '../import/log-rows.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const writeFile = () => Promise.resolve(right(undefined));
const saidBy = async (store: string, ...args: ReadonlyArray<string>): Promise<string> =>
  (await pengaduan([...args, '--year', '2025', '--store', store, '--lang', 'en'], [], {}, { writeFile })).err;
const rowsOf = (id: number, agency: string): ReadonlyArray<string> => [
  `${id},2025-02-03T08:00Z,received,reporter,,complaint,jalan,web,false,false,`,
  `${id},2025-02-03T09:00Z,verified,coordinator,,supervisory,,,,,`,
  `${id},2025-02-03T10:00Z,dispositioned,coordinator,${agency},,,,,,`,
];

it.each([
  ['evaluate', '--by', 'agency'],
  ['evaluate', '--by', 'agency', '--json'],
  ['report', '--out', 'x.html'],
  ['recap', '--out', 'x.csv'],
])('%s %s %s says which agencies are perhaps one, whichever import they came with', async (...args) => {
  const store = newStore();
  expect((await importRows(rowsOf(1, 'DLH'), store)).warnings).toEqual([]);
  expect((await importRows(rowsOf(2, 'dlh'), store)).warnings).toEqual([]);
  expect(await saidBy(store, ...args)).toMatch(
    /^Counted apart, though they differ by upper and lower case or punctuation alone: DLH, dlh\. .*--names/,
  );
});

it('nothing is said of agencies with names of their own, nor of the office', async () => {
  const store = newStore();
  const other = [...at.Verified, disposition('2025-02-04T08:00', 'dlh')];
  const commands = [
    forComplaint('1', at.Dispositioned),
    forComplaint('2', other),
    forComplaint('3', at.Received),
  ];
  await applyCommands(store, ...commands.flat());
  expect(await saidBy(store, 'evaluate', '--by', 'agency')).toBe('');
});

it('spellings of one name are put together; numbers and marks alone are none', () => {
  expect(spelledAlike(['dlh', 'DLH', 'd-l-h', 'dinkes', '-', '.', 'uptd-1.1', 'uptd-11', 'dlh'])).toEqual([
    ['dlh', 'DLH', 'd-l-h'],
  ]);
});
