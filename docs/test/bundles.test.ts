import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fpTsModules, runAsInBrowser, sizesOf } from './bundle.js';
import { root } from './checkout.js';
import { fencesOf } from './markdown.js';
import { expectedPrints } from './prints.js';

const page = 'docs/where-it-runs.md';
const program = fencesOf(page).find(({ info: [kind] }) => kind === 'js')?.code ?? '';

const inKb = (bytes: number): string => (bytes / 1000).toFixed(1);
/** The sizes that the page tells of a package, in kB. */
const told = (name: string): ReadonlyArray<string> => {
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  const row = lines.find((line) => line.startsWith(`| \`${name}\` `)) ?? '';
  return row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
};

const packages = ['calendar', 'journal', 'core', 'metrics', 'deadlines'].map((name) => `@pengaduan/${name}`);

it.each([...packages, 'pengaduan'])(
  'a browser can load %s, which needs no module of Node and weighs what the page says',
  async (name) => {
    const sizes = await sizesOf(`export * from '${name}';`);
    const says = told(name);
    const off = sizes.filter((bytes, i) => !(Math.abs(bytes / 1000 / Number(says[i]) - 1) <= 0.02));
    expect(off.length === 0 ? says : sizes.map(inKb)).toEqual(says);
  },
);

it('a module of Node is told, where one comes back', async () => {
  await expect(sizesOf("export * from 'pengaduan/sqlite';")).rejects.toThrow('Could not resolve "node:');
});

it.each([{}, fpTsModules])(
  'a first report, the two numbers and what is due need nothing of Node (%j)',
  async (alias) => {
    const printed = await runAsInBrowser(program, alias);
    expect(printed).toEqual(expectedPrints(program).map(({ text }) => text));
  },
);

it('a global of Node is told, where one comes back', async () => {
  await expect(runAsInBrowser('Buffer.from("a");')).rejects.toThrow('Buffer is not defined');
});
