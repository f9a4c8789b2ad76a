import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sheetNames, template, textsOf } from './template.js';

const page = readFileSync(new URL('../../../../docs/log-untuk-petugas.md', import.meta.url), 'utf8');

/** The tables of the page, row by row, without their heads. */
const tables = page.split('\n\n').flatMap((block) => {
  const [, rule, ...rows] = block.split('\n');
  if (rule?.startsWith('| --') !== true) return [];
  return [
    rows.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  ];
});

it('the page for officers has the tables of the sheet of instructions', async () => {
  const rows = await textsOf(await template('id'), sheetNames.id.instructions);
  const wide = (row: ReadonlyArray<string>, width: number) =>
    Array.from({ length: width }, (_, n) => row[n] ?? '');
  const [columns = [], activities = []] = tables;
  expect(columns).toHaveLength(11);
  expect(activities).toHaveLength(16);
  const start = rows.findIndex(([name]) => name === 'Kolom') + 1;
  expect(rows.slice(start, start + 11).map((row) => wide(row, 2))).toEqual(columns);
  expect(rows.slice(-16).map((row) => wide(row, 4))).toEqual(activities);
});
