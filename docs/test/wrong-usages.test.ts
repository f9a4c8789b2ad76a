import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root, writeTree } from './checkout.js';
import { typeErrorsIn } from './type-errors.js';
import { workFolders } from './work-folders.js';

const newFolder = workFolders();

/** A program that is right, and what each wrong line of it is told. */
const source = readFileSync(join(root, 'docs/test/wrong-usages.txt'), 'utf8');
const [right = '', ...wrong] = source.split(/^\/\/ wrong: /m);
const usages = wrong.map((text) => {
  const [told = '', ...lines] = text.split('\n');
  return { told, code: lines.join('\n').trim() };
});

const files = (folder: string): ReadonlyArray<string> =>
  ['', ...usages.map(({ code }) => code)].map((code, i) => {
    const name = `${String(i)}.mts`;
    writeTree(folder, { [name]: `${right}\n${code}\nexport {};\n` });
    return join(folder, name);
  });

it('twenty wrong programs and more do not compile, and are told what is wrong', () => {
  const [ofRight, ...ofWrong] = typeErrorsIn(files(newFolder()));
  expect(ofRight).toBe('');
  const missed = usages.filter(({ told }, i) => !ofWrong[i]?.includes(told));
  expect(missed.map(({ code }) => [code, ofWrong[usages.findIndex((one) => one.code === code)]])).toEqual([]);
  expect(usages.length).toBeGreaterThanOrEqual(20);
});
