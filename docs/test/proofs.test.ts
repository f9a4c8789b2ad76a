import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asks, proofs } from './suite/proofs.js';
import { allFolders, root } from './checkout.js';

const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));

it('whatever test file does more work in `npm run prove` is run there, also through a file beside it', () => {
  const files = [...allFolders.map((folder) => join(folder, 'test')), 'docs/test', 'examples/test']
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.ts') && asks(join(root, file)));
  const run = proofs();
  const beside = run.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const name = (file: string): string => file.replace(/^.*\//, '/').replace(/\.ts$/, '.js');
  expect(files.filter((file) => !run.includes(file) && !beside.includes(name(file)))).toEqual([]);
  expect(run.length).toBeGreaterThan(10);
});
