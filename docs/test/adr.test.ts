import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './checkout.js';

const folder = join(root, 'docs/adr');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

it('docs/adr/README.md tells every decision: its number, its title and one sentence', () => {
  const files = readdirSync(folder).filter((file) => file !== 'README.md');
  const titled = files.sort().map((file) => {
    const [, number = '', title = ''] = /^# (\d+)\. (.*)$/m.exec(read(file)) ?? [];
    expect(file).toMatch(new RegExp(`^${number.padStart(4, '0')}-[a-z0-9-]+\\.md$`));
    return `| ${number} | [${title}](${file}) |`;
  });
  const rows = read('README.md')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' '))
    .filter((line) => /^\| \d/.test(line));
  expect(rows.map((row) => /^\| \d+ \| \[.*?\]\([^)]*\) \|/.exec(row)?.[0])).toEqual(titled);
  for (const row of rows) expect(row).toMatch(/\) \| [A-Z`][^|]*\. \|$/);
});
