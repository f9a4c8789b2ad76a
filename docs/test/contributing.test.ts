import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJson, root } from './checkout.js';

const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const found = (pattern: RegExp): ReadonlyArray<string> => [
  ...new Set([...page.matchAll(pattern)].map(([, first = '']) => first)),
];
const missing = (paths: ReadonlyArray<string>): ReadonlyArray<string> =>
  paths.filter((path) => !existsSync(join(root, path)));

it('every path in CONTRIBUTING.md is there', () => {
  const inTables = page.split('\n').filter((line) => line.startsWith('| `') && !line.startsWith('| `npm'));
  const files = inTables.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`(.*?)`/g)].map(([, path = '']) => path),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(missing([...files, ...found(/`((?:packages|docs|examples|bench)\/.*?)`/g)])).toEqual([]);
  expect(missing(found(/npx vitest (?:run )?([a-z]\S*)/g))).toEqual([]);
});

it('it tells what to touch to add each kind of thing', () => {
  expect(found(/^### an? (.*)$/gm)).toEqual([
    ...['stage', 'command', 'clock', 'policy', 'metric', 'store', 'CLI command'],
  ]);
});

it('every npm script in it is one', () => {
  const { scripts } = readJson(join(root, 'package.json')) as { scripts: Readonly<Record<string, string>> };
  const named = found(/(?:`|^)npm (?:run )?([a-z][a-z:]*)/gm);
  expect(named).toEqual(expect.arrayContaining(['setup', 'build', 'test', 'check']));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
