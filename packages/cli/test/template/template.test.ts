import { classifications, kinds, responseKinds, roles, rules } from '@pengaduan/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activities, formOf } from '../../src/log/activity.js';
import { columns, type Column } from '../../src/log/columns.js';
import { headerOf } from '../../src/log/header.js';
import { exactCell } from '../../src/log/saved/exact-cells.js';
import { nameIds } from '../../src/shell/names/name-ids.js';
import { valueOf } from '../either.js';
import { pengaduan } from '../pengaduan.js';
import { unzipped } from '../workbook.js';
import { newFile, sheetNames, template, textsOf, writeTemplate } from './template.js';

const reading = { zone: 'Asia/Jakarta', dates: 'dmy', names: nameIds() } as const;

/** What a drop-down must offer, by the words of the log. */
const closed: Partial<Readonly<Record<Column, ReadonlyArray<string>>>> = {
  activity: activities,
  actor: roles,
  classification: [...new Set([...kinds, ...classifications])],
  anonymous: ['true', 'false'],
  confidential: ['true', 'false'],
};

describe.each(['id', 'en'] as const)('an empty log (%s)', (lang) => {
  const bytes = template(lang);
  const choices = async () => {
    const [header = [], ...rows] = await textsOf(await bytes, sheetNames[lang].choices);
    const names = (await textsOf(await bytes, sheetNames[lang].log))[0] ?? [];
    return header.map((name, place) => ({
      column: columns[names.indexOf(name)]!,
      words: rows.map((row) => row[place] ?? '').filter((word) => word !== ''),
    }));
  };

  it('has every column of a log, in their order, and no row', async () => {
    const [header = [], ...rows] = await textsOf(await bytes, sheetNames[lang].log);
    expect([...valueOf(headerOf(header))]).toEqual(columns.map((column, place) => [column, place]));
    expect(rows.flat().filter((text) => text !== '')).toEqual([]);
    const imported = await pengaduan('import log.xlsx --store memory: --lang en', [], {
      'log.xlsx': await bytes,
    });
    expect(imported).toMatchObject({ exit: 0, out: '0 rows: 0 new, 0 known, 0 refused\n' });
  });

  it('offers exactly the words that a reader of logs knows, each in a form that it reads', async () => {
    const offered = new Map((await choices()).map(({ column, words }) => [column, words]));
    for (const [column, words] of Object.entries(closed)) {
      const read = (offered.get(column as Column) ?? []).map((word) =>
        exactCell(column as Column, word, '', reading),
      );
      expect(read).toEqual(words);
    }
    const details = (offered.get('detail') ?? []).map((word) =>
      exactCell('detail', word, 'responded', reading),
    );
    expect(details).toEqual([...responseKinds, '1', '2', '3', '4', '5']);
  });

  it('says of each activity who may do it, in words that the column of the actor takes', async () => {
    const rows = (await textsOf(await bytes, sheetNames[lang].instructions)).slice(-activities.length);
    for (const [place, activity] of activities.entries()) {
      const actors = (rows[place]?.[2] ?? '').split(', ');
      const read = actors.map((word) => exactCell('actor', word, activity, reading));
      expect(read).toEqual([...rules[formOf(activity).command].roles]);
    }
  });

  it('has a drop-down for each of them from the second row on, as long as the list', async () => {
    const sheet = (await unzipped(await bytes))['xl/worksheets/sheet1.xml']!.toString();
    const lists = [
      ...sheet.matchAll(
        /<dataValidation type="list"([^>]*) sqref="([A-Z])2:\2(\d+)"><formula1>(.*?)<\/formula1>/g,
      ),
    ].map(([, rules = '', letter = '', last, formula = '']) => ({ rules, letter, last, formula }));
    const all = await choices();
    expect(lists.map(({ letter }) => columns[letter.charCodeAt(0) - 65])).toEqual(
      all.map(({ column }) => column),
    );
    for (const [place, { rules, last, formula }] of lists.entries()) {
      const { column, words } = all[place]!;
      const letter = String.fromCharCode(65 + place);
      const isClosed = Object.hasOwn(closed, column);
      const range = `${sheetNames[lang].choices}!$${letter}$2`;
      expect(last).toBe('1048576');
      expect(rules.includes('showErrorMessage="1"')).toBe(isClosed);
      if (isClosed) expect(formula).toBe(`${range}:$${letter}$${words.length + 1}`);
      else expect(formula).toBe(`OFFSET(${range},0,0,MAX(1,COUNTA(${range}:$${letter}$1048576)),1)`);
    }
    // A day without a time is refused where it is written; 00:00 may be written as a text.
    expect(sheet).toMatch(/<dataValidation type="custom"[^>]*sqref="B2:B1048576"><formula1>[^<]*MOD\(B2,1\)/);
    // The rules stand where Excel looks for them (ECMA-376 part 1, 18.3.1.99).
    expect(sheet.indexOf('</sheetData>')).toBeLessThan(sheet.indexOf('<dataValidations'));
  });
});

it('a file that is there is not written over, and the ending has to be that of a workbook', async () => {
  const path = newFile('catatan.xlsx');
  expect(await writeTemplate(path, 'id')).toEqual({
    exit: 0,
    out: `${path}: isi, simpan, lalu jalankan pengaduan import ${path} --store tahun.db\n`,
    err: '',
  });
  const before = readFileSync(path);
  expect(await writeTemplate(path, 'en')).toMatchObject({ exit: 1, out: '' });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(await writeTemplate(newFile('catatan.csv'), 'id')).toMatchObject({ exit: 2, out: '' });
});
