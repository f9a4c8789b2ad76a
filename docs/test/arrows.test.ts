import { mkdtempSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Import } from './arrow.js';
import { cliFolders, inCli } from './arrows-in-cli.js';
import { libraries, toLibraries } from './arrows-to-libraries.js';
import { readJson, root, run, writeTree } from './checkout.js';

const belowCli = [
  'calendar',
  'journal',
  'core',
  'journal-sqlite',
  'journal-eventstoredb',
  'metrics',
  'deadlines',
];
// Said a second time, on purpose: not read from the configuration, so that a slip there shows here.
const mayImport: Record<string, ReadonlyArray<string>> = {
  calendar: [],
  journal: [],
  core: ['calendar', 'journal'],
  'journal-sqlite': ['journal'],
  'journal-eventstoredb': ['journal'],
  metrics: ['core', 'calendar', 'journal'],
  deadlines: ['core', 'calendar', 'journal'],
  cli: belowCli,
  tsyringe: [...belowCli, 'cli'],
  pengaduan: [...belowCli, 'cli'],
};
const packages = Object.keys(mayImport);
const nameOf = (folder: string): string => (folder === 'pengaduan' ? folder : `@pengaduan/${folder}`);
const anyToAny = packages.flatMap((from) =>
  packages
    .filter((to) => to !== from)
    .map((to): Import => {
      const file = `packages/${from}/src/${from === 'core' ? 'handle/' : ''}to-${to}.ts`;
      const allowed = mayImport[from]?.includes(to) === true;
      return { file, of: nameOf(to), refused: allowed ? [] : [`${from}-imports-only-what-it-may`] };
    }),
);

const layers = ['value', 'complaint', 'policies', 'words', 'wire', 'handle'];
const inCore = layers.flatMap((from, i) =>
  layers
    .filter((to) => to !== from)
    .map((to): Import => {
      // words stands beside wire: neither knows the other.
      const below = layers.indexOf(to) < i && !(from === 'wire' && to === 'words');
      const refused = below ? [] : [`core-${from}-knows-nothing-above`];
      return { file: `packages/core/src/${from}/to-${to}.ts`, of: `../${to}/thing.js`, refused };
    }),
);

const single: ReadonlyArray<Import> = [
  { file: 'packages/core/src/words/type.ts', of: '../wire/thing.js', type: true },
  ...['metrics', 'deadlines'].flatMap((name): ReadonlyArray<Import> => [
    { file: `packages/${name}/src/sqlite/store.ts`, of: '@pengaduan/journal-sqlite' },
    {
      file: `packages/${name}/src/sqlite/cli.ts`,
      of: '@pengaduan/cli',
      refused: [`${name}-sqlite-imports-only-what-it-may`],
    },
  ]),
  {
    file: 'packages/core/src/complaint/load.ts',
    of: '@pengaduan/journal',
    refused: ['core-uses-the-journal-in-handle'],
  },
  // A circle is told once, at its first file.
  { file: 'packages/calendar/src/egg.ts', of: './hen.js', refused: ['no-cycles'] },
  { file: 'packages/calendar/src/hen.ts', of: './egg.js' },
  {
    file: 'packages/core/test/inside.test.ts',
    of: '../../calendar/src/thing.js',
    refused: ['packages-meet-at-their-doors'],
  },
  { file: 'packages/core/test/outside.test.ts', of: '@pengaduan/calendar' },
  { file: 'packages/core/src/value/law.ts', of: 'fast-check', refused: ['sources-import-no-test-kit'] },
  { file: 'packages/core/src/testing/law.ts', of: 'fast-check' },
  { file: 'packages/cli/src/dev.ts', of: 'dev-tool', refused: ['sources-import-what-users-install'] },
  { file: 'packages/cli/src/peer.ts', of: 'peer-tool' },
  { file: 'packages/metrics/src/disk.ts', of: 'node:fs', refused: ['pure-packages-touch-no-machine'] },
  { file: 'packages/deadlines/src/disk.ts', of: 'node:fs', refused: ['pure-packages-touch-no-machine'] },
  { file: 'packages/deadlines/src/file/disk.ts', of: 'node:fs' },
  { file: 'packages/core/src/handle/sha256-node.ts', of: 'node:crypto' },
  { file: 'packages/journal/src/uuid-v5-node.ts', of: 'node:crypto' },
  {
    file: 'packages/core/src/handle/hash.ts',
    of: 'node:crypto',
    refused: ['pure-packages-touch-no-machine'],
  },
  { file: 'packages/cli/src/disk.ts', of: 'node:fs' },
  { file: 'packages/cli/src/barrel.ts', of: './due/index.js', refused: ['no-barrels'] },
  { file: 'packages/pengaduan/src/sub-path.ts', of: './core/index.js' },
  { file: 'packages/cli/src/drawer.ts', of: './helpers.js', refused: ['no-drawers'] },
  { file: 'packages/cli/src/lost.ts', of: './nowhere.js', refused: ['nothing-unresolvable'] },
];

const imports = [...anyToAny, ...inCore, ...inCli, ...toLibraries, ...single];
const place = realpathSync(mkdtempSync(join(tmpdir(), 'pengaduan-arrows-')));
afterAll(() => rmSync(place, { recursive: true }));

const furnish = (): void => {
  const dependencies = Object.fromEntries(libraries.map((name) => [name, '1']));
  const peerDependencies = { 'peer-tool': '1' };
  const devDependencies = { ...peerDependencies, 'dev-tool': '1' };
  mkdirSync(join(place, 'node_modules/@pengaduan'), { recursive: true });
  writeTree(place, { 'tsconfig.base.json': '{}', 'package.json': '{ "name": "root" }' });
  for (const name of [...libraries, 'dev-tool', 'peer-tool']) {
    writeTree(join(place, 'node_modules', name), {
      'package.json': JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      'index.js': '',
    });
  }
  for (const name of packages) {
    const door = { '.': { types: './dist/index.d.ts' } };
    const manifest = { name: nameOf(name), dependencies, devDependencies, peerDependencies };
    writeTree(join(place, 'packages', name), {
      'package.json': JSON.stringify({ ...manifest, type: 'module', exports: door }),
      'dist/index.d.ts': 'export {};',
      'src/thing.ts': 'export {};',
    });
    symlinkSync(join(place, 'packages', name), join(place, 'node_modules', nameOf(name)));
  }
  for (const layer of layers)
    writeTree(place, { [`packages/core/src/${layer}/thing.ts`]: 'export type T = 1;' });
  for (const folder of cliFolders)
    writeTree(place, { [`packages/cli/src/${folder}/thing.ts`]: 'export {};' });
  writeTree(place, {
    'packages/cli/src/due/index.ts': 'export {};',
    'packages/pengaduan/src/core/index.ts': 'export {};',
    'packages/cli/src/helpers.ts': 'export {};',
  });
  for (const { file, of, type } of imports)
    writeTree(place, { [file]: type ? `import type { T } from '${of}';` : `import '${of}';` });
};

interface Report {
  readonly summary: {
    readonly violations: ReadonlyArray<{ readonly from: string; readonly rule: { readonly name: string } }>;
  };
}

it('refuses each import that the design forbids, by each rule, and no other', () => {
  furnish();
  const rules = join(root, '.dependency-cruiser.cjs');
  run('depcruise', ['--config', rules, '-T', 'json', '-f', 'report.json', 'packages'], place);
  const { violations } = (readJson(join(place, 'report.json')) as Report).summary;
  const refused = violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
  expect(refused).toEqual(imports.flatMap((i) => (i.refused ?? []).map((r) => `${i.file}: ${r}`)).sort());
  const { forbidden } = createRequire(import.meta.url)(rules) as {
    forbidden: ReadonlyArray<{ name: string }>;
  };
  const names = (list: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(list)].sort();
  expect(names(violations.map(({ rule }) => rule.name))).toEqual(names(forbidden.map(({ name }) => name)));
});
