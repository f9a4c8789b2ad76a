import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownFiles, root, run, writeTree } from './checkout.js';
import { workFolders } from './work-folders.js';
import { fencesOf, openedFences, type Fence } from './markdown.js';
import { expectedPrints, runSnippet } from './prints.js';

const newFolder = workFolders();

const fences = markdownFiles.flatMap(fencesOf);
const marked = (...info: string[]): ReadonlyArray<readonly [string, Fence]> =>
  fences
    .filter((fence) => fence.info.join(' ') === info.join(' '))
    .map((fence) => [`${fence.file}:${String(fence.line)}`, fence] as const);

const kinds = [
  ...['js', 'js no-run', 'ts', 'ts check', 'sh', 'sh run', 'text', 'text output'],
  ...['json', 'csv', 'mermaid'],
];

it('every fence is seen by these tests and says what it is', () => {
  const hidden = markdownFiles.filter((file) => fencesOf(file).length !== openedFences(file));
  expect(hidden).toEqual([]);
  const strange = fences.filter(({ info }) => !kinds.includes(info.join(' ')));
  expect(strange.map(({ file, line, info }) => `${file}:${String(line)} ${info.join(' ')}`)).toEqual([]);
});

describe('JavaScript for people', () => {
  it.each(marked('js'))('%s runs and prints what it says', (_, { code, output }) => {
    const { status, stdout, stderr, prints } = runSnippet(code, newFolder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = expectedPrints(code);
    const told = new Set(expected.map(({ line }) => line));
    expect(prints.filter(({ line }) => told.has(line))).toEqual(expected);
    if (output !== undefined) expect(stdout.trimEnd()).toBe(output);
  });

  it.each(marked('js', 'no-run'))('%s is at least well formed', (_, { code }) => {
    const folder = newFolder();
    writeTree(folder, { 'snippet.mjs': code });
    expect(run('node', ['--check', 'snippet.mjs'], folder)).toMatchObject({ status: 0, stderr: '' });
  });
});

it('TypeScript for people has the types it says', () => {
  const folder = newFolder();
  const files = marked('ts', 'check').map(([, { file, line, code }]) => {
    const name = `${file.replaceAll('/', '-')}-${String(line)}.mts`;
    writeTree(folder, { [name]: `${code}\nexport {};\n` });
    return name;
  });
  if (files.length === 0) return;
  const off = { composite: false, declaration: false, declarationMap: false, noUnusedLocals: false };
  const compilerOptions = { ...off, noEmit: true };
  writeTree(folder, {
    'tsconfig.json': JSON.stringify({ extends: join(root, 'tsconfig.base.json'), compilerOptions, files }),
  });
  expect(run('tsc', ['-p', '.'], folder).stdout).toBe('');
});

it.each(marked('sh', 'run'))('the commands of %s work', (_, { code, output }) => {
  const { status, stdout, stderr } = run('sh', ['-ec', code], newFolder());
  expect(status, stdout + stderr).toBe(0);
  if (output !== undefined) expect(stdout.trimEnd()).toBe(output);
});
