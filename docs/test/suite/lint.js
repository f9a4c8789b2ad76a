// `npm run check:lint`: lints again only what may have changed its answer. A rule that knows types looks beyond its
// file, so what was found is kept for as long as no type that one file shows to another has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
const packages = readdirSync('packages').map((name) => join('packages', name));
const shown = [
  ...packages.flatMap((folder) => filesIn(join(folder, 'dist'))).filter((path) => path.endsWith('.d.ts')),
  ...[...packages.map((folder) => join(folder, 'test')), 'docs/test', 'docs/site', 'examples', 'bench']
    .flatMap(filesIn)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('node_modules')),
  ...['pnpm-lock.yaml', 'tsconfig.base.json', 'tsconfig.test.json', 'tsconfig.lint.json'],
];
const hash = createHash('sha256');
for (const path of shown.sort()) hash.update(`${path}\0`).update(readFileSync(path));

const cache = 'node_modules/.cache/eslint';
const name = `${hash.digest('hex').slice(0, 16)}.json`;
mkdirSync(cache, { recursive: true });
// Some are kept for who goes back and forth between branches.
const age = (file) => statSync(join(cache, file)).mtimeMs;
const kept = readdirSync(cache).sort((a, b) => age(b) - age(a));
for (const old of kept.slice(5)) rmSync(join(cache, old));
const { status } = spawnSync(
  'eslint',
  [
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    join(cache, name),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
