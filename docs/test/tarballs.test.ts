import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fencesOf } from './markdown.js';
import {
  allFolders,
  manifestOf,
  packageFolders,
  root,
  run,
  writeTree,
  type Manifest,
  type Ran,
} from './checkout.js';

const place = mkdtempSync(join(tmpdir(), 'pengaduan-tarballs-'));
const user = join(place, 'user');
afterAll(() => rmSync(place, { recursive: true }));

const manifests = packageFolders.map(manifestOf);
const tarball = ({ name, version }: Manifest): string =>
  join(place, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
const installed = ({ name }: Manifest): string => join(user, 'node_modules', name);
const pnpm = (args: ReadonlyArray<string>, cwd: string): Ran =>
  run('npx', ['--yes', manifestOf('.').packageManager ?? 'pnpm', ...args], cwd);
/** Every package is an ES module: how CommonJS would resolve its types is no matter. */
const isOfCommonJs = (problem: object | string): boolean =>
  typeof problem === 'object' &&
  'resolutionKind' in problem &&
  (problem.resolutionKind === 'node10' || problem.resolutionKind === 'node16-cjs');
const mustRun = (ran: Ran): string => {
  expect(ran, ran.stdout + ran.stderr).toMatchObject({ status: 0 });
  return ran.stdout;
};

// An empty project whose packages come from the tarballs, also where one of them depends on another.
beforeAll(() => {
  mustRun(pnpm(['-r', '--filter', './packages/*', 'pack', '--pack-destination', place], root));
  const files = Object.fromEntries(allFolders.map(manifestOf).map((of) => [of.name, `file:${tarball(of)}`]));
  writeTree(user, {
    'package.json': JSON.stringify({ name: 'user', dependencies: files, pnpm: { overrides: files } }),
  });
  mustRun(pnpm(['install', '--prefer-offline', '--ignore-scripts', '--no-frozen-lockfile'], user));
});

describe.each(manifests.map((manifest) => [manifest.name, manifest] as const))('%s', (_, manifest) => {
  it('holds its licence, its readme, what it runs and the sources its maps lead to, and no test', () => {
    const files = readdirSync(installed(manifest), { recursive: true, encoding: 'utf8' });
    const missing = ['LICENSE', 'README.md'].filter((file) => !files.includes(file));
    expect(missing).toEqual([]);
    const wrong = /(^|\/)test(\/|$)|\.test\.|\.tsbuildinfo$|^data(\/|$)/;
    expect(files.filter((file) => wrong.test(file))).toEqual([]);
    const orphans = files
      .filter((file) => file.startsWith('dist/') && file.endsWith('.js'))
      .filter((file) => !files.includes(file.replace('dist/', 'src/').replace(/js$/, 'ts')));
    expect(orphans, 'left over from an earlier build: delete dist and build').toEqual([]);
  });

  it('is clean for publint', async () => {
    const { buffer } = readFileSync(tarball(manifest));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that resolve as its code does', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball(manifest))));
    const problems = analysis.types === false ? ['no types'] : analysis.problems;
    expect(problems.filter((problem) => !isOfCommonJs(problem))).toEqual([]);
  });
});

const roots = manifests.filter(({ exports }) => exports?.['.'] !== undefined).map(({ name }) => name);
const print = `console.log(Object.keys(all).every((name) => Object.keys(all[name]).length > 0));`;

it('every root is imported by plain node, without vitest or fast-check', () => {
  const imports = roots.map((name, i) => `import * as m${String(i)} from '${name}';`);
  const all = `const all = { ${roots.map((_, i) => `m${String(i)}`).join(', ')} };`;
  writeTree(user, { 'all.mjs': [...imports, all, print].join('\n') });
  expect(existsSync(join(user, 'node_modules/vitest'))).toBe(false);
  expect(existsSync(join(user, 'node_modules/fast-check'))).toBe(false);
  expect(mustRun(run('node', ['all.mjs'], user))).toBe('true\n');
});

it('every root is required by CommonJS', () => {
  const all = `const all = { ${roots.map((name) => `'${name}': require('${name}')`).join(', ')} };`;
  writeTree(user, { 'all.cjs': [all, print].join('\n') });
  expect(mustRun(run('node', ['all.cjs'], user))).toBe('true\n');
});

it.each(manifests.flatMap(({ bin, version }) => Object.keys(bin ?? {}).map((name) => [name, version])))(
  'the installed command %s says its version',
  (name, version) => {
    expect(mustRun(run(join(user, 'node_modules/.bin', name), ['--version'], user)).trim()).toBe(version);
  },
);

it('the first program of each readme of an application compiles strictly and runs on what is installed', () => {
  const readmes = ['README.md', 'README.id.md', 'packages/pengaduan/README.md'];
  const programs = readmes.map(
    (file) => fencesOf(file).find(({ info: [kind] }) => kind === 'js')?.code ?? '',
  );
  programs.forEach((code, i) => {
    expect(code).toMatch(/from 'pengaduan'/);
    writeTree(user, { [`${String(i)}.mts`]: `${code}\nexport {};\n` });
  });
  const names = programs.map((_, i) => String(i));
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const module = ['--target', 'es2023', '--module', 'nodenext', '--lib', 'es2023,dom'];
  mustRun(run('tsc', [...strict, ...module, ...names.map((name) => `${name}.mts`)], user));
  for (const name of names) mustRun(run('node', [`${name}.mjs`], user));
});
