import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, writeTree, type Manifest } from './checkout.js';
import { fencesOf } from './markdown.js';
import { manifests, mustRun, packAll, type Packed } from './packed.js';

const names = manifests.map(({ name }) => name);
let packed: Packed;
let place = '';
let user = '';
beforeAll(() => {
  packed = packAll();
  place = packed.install({
    user: names,
    ...Object.fromEntries(names.map((name) => [`alone/${name}`, [name]])),
  });
  user = join(place, 'user');
});
const installed = ({ name }: Manifest): string => join(user, 'node_modules', name);

/** Every package is an ES module: how CommonJS would resolve its types is no matter. */
const isOfCommonJs = (problem: object | string): boolean =>
  typeof problem === 'object' &&
  'resolutionKind' in problem &&
  (problem.resolutionKind === 'node10' || problem.resolutionKind === 'node16-cjs');

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
    const { buffer } = readFileSync(packed.tarball(manifest));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that resolve as its code does', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(packed.tarball(manifest))));
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
  const files = programs.map((_, i) => String(i));
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const module = ['--target', 'es2023', '--module', 'nodenext', '--lib', 'es2023,dom'];
  mustRun(run('tsc', [...strict, ...module, ...files.map((file) => `${file}.mts`)], user));
  for (const file of files) mustRun(run('node', [`${file}.mjs`], user));
});

it.each(names)('%s is imported where it alone was installed', (name) => {
  const alone = join(place, 'alone', name);
  writeTree(alone, {
    'alone.mjs': `import * as all from '${name}';\nconsole.log(Object.keys(all).length > 0);`,
  });
  expect(mustRun(run('node', ['alone.mjs'], alone))).toBe('true\n');
});
