import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './checkout.js';

it.each([
  'README.md',
  'README.id.md',
  'docs/guides/embed.md',
  'docs/guides/evaluate.md',
  'docs/guides/extend.md',
  'packages/pengaduan/README.md',
  'examples/your-own-projection/topics.js',
  'examples/your-own-policy/main.js',
  'examples/projection-worker/rows.js',
])('%s is for people who know promises: nothing in it is imported from fp-ts', (file) => {
  expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/from 'fp-ts/);
});
