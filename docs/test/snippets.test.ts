import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownFiles, run, writeTree } from './checkout.js';
import { typeErrorsIn } from './type-errors.js';
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

const programs = [...marked('js'), ...marked('ts')];

describe('a program for people', () => {
  it.each(programs)('%s runs and prints what it says', (_, { code, output }) => {
    const { status, stdout, stderr, prints } = runSnippet(code, newFolder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = expectedPrints(code);
    const told = new Set(expected.map(({ line }) => line));
    expect(prints.filter(({ line }) => told.has(line))).toEqual(expected);
    if (output !== undefined) expect(stdout.trimEnd()).toBe(output);
  });

  it('compiles under the strictest options, JavaScript as well', () => {
    const folder = newFolder();
    const snippets = [...programs, ...marked('js', 'no-run'), ...marked('ts', 'check')];
    const files = snippets.map(([, { code }], i) => {
      writeTree(folder, { [`${String(i)}.mts`]: `${code}\nexport {};\n` });
      return join(folder, `${String(i)}.mts`);
    });
    const errors = typeErrorsIn(files).map((told, i) =>
      told === '' ? '' : `${snippets[i]?.[0] ?? ''} ${told}`,
    );
    expect(errors.filter((line) => line !== '')).toEqual([]);
  });
});

it.each(marked('sh', 'run'))('the commands of %s work', (_, { code, output }) => {
  const { status, stdout, stderr } = run('sh', ['-ec', code], newFolder());
  expect(status, stdout + stderr).toBe(0);
  if (output !== undefined) expect(stdout.trimEnd()).toBe(output);
});
