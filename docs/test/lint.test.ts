import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { root } from './checkout.js';

// Real files, because rules that know types look a file up in its project: one of these and what they import, not all.
const pure = 'packages/core/src/complaint/step.ts';
const adapter = 'packages/journal-sqlite/src/database.ts';
const insideAdapter = 'packages/journal-sqlite/src/append.ts';
const wire = 'packages/core/src/wire/json.ts';
const example = 'examples/first-complaint.js';

const project = join(root, 'node_modules/.cache/lint-test/tsconfig.json');
mkdirSync(dirname(project), { recursive: true });
const files = [pure, adapter, insideAdapter, wire].map((file) => join(root, file));
writeFileSync(project, JSON.stringify({ extends: join(root, 'tsconfig.lint.json'), include: [], files }));

// With CI=true the parser takes it that a file is linted once, and reads it from disk instead of the text here.
const parserOptions = { project, disallowAutomaticSingleRunInference: true };
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions } },
});
const refusals = async (file: string, code: string): Promise<ReadonlyArray<string>> => {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId?.replace(/^.*\//, '') ?? message);
};

const twoWays =
  'export const f = (a: 1 | 2): string => { switch (a) { case 1: return "a"; default: return "b"; } };';
const fromCrypto = (name: string): string =>
  `import { ${name} } from 'node:crypto';\nexport const a = ${name}('sha256');`;

it.each([
  ['any', pure, 'export const a: any = 1;', 'no-explicit-any'],
  ['an assertion', pure, 'export const a = 1 as number;', 'consistent-type-assertions'],
  [
    'an assertion inside an adapter',
    insideAdapter,
    'export const a = 1 as number;',
    'consistent-type-assertions',
  ],
  ['a default in place of a case', pure, twoWays, 'switch-exhaustiveness-check'],
  ['an enum', pure, 'export enum A { B }', 'no-restricted-syntax'],
  ['a decorator', adapter, 'const a = (c: unknown) => c;\n@a export class A {}', 'no-restricted-syntax'],
  ['a file of 201 lines', pure, 'export {};\n'.repeat(201), 'max-lines'],
  ['an example of 201 lines', example, '// a\n'.repeat(201), 'max-lines'],
  ['the clock', pure, 'export const a = Date.now();', 'no-restricted-properties'],
  ['the clock in a constructor', pure, 'export const a = new Date();', 'no-restricted-syntax'],
  ['chance', pure, 'export const a = Math.random();', 'no-restricted-properties'],
  ['chance as an id', pure, fromCrypto('randomUUID'), 'no-restricted-imports'],
  ['the environment', pure, "export const a = process.env['HOME'];", 'no-restricted-globals'],
  ['a timer', pure, 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
  ['a look at a tag', pure, 'export const f = (a: { _tag: 1 }) => a._tag;', 'no-restricted-syntax'],
  ['a directory of fp-ts', pure, "export { right } from 'fp-ts/Either';", 'no-restricted-imports'],
])('lint refuses %s', async (_, file, code, rule) => {
  expect(await refusals(file, code)).toContain(rule);
});

it.each([
  ['an assertion in wire/', wire, 'export const a = (b: unknown): string => b as string;'],
  ['an assertion at the edge to a driver', adapter, 'export const a = (b: unknown): string => b as string;'],
  ['a const assertion', pure, "export const a = ['b'] as const;"],
  ['a hash', pure, fromCrypto('hash')],
  ['a given time', pure, 'export const a = new Date(0);'],
  ['the clock in an adapter', adapter, 'export const a = Date.now();'],
  ['a file of fp-ts', pure, "export { right } from 'fp-ts/lib/Either.js';"],
])('lint allows %s', async (_, file, code) => {
  expect(await refusals(file, code)).toEqual([]);
});
