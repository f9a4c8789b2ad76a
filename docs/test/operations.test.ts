import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  conflict,
  corrupt,
  deleted,
  describeFailure,
  fenced,
  leaseHeld,
  leaseLost,
  notForward,
  notJson,
  outcomeUnknown,
  tooLarge,
  unavailable,
  type StoreFailure,
} from '@pengaduan/journal';
import { expect, it } from 'vitest';
import { allFolders, root } from './checkout.js';

const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
/** The beginnings of messages: what stands in backticks first in a row. */
const messages = Array.from(page.matchAll(/^\| `([^`]+)` +\|/gm), ([, text = '']) => text);

const sources = allFolders
  .map((folder) => join(root, folder, 'src'))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  )
  .join('\n');

it.each(messages)('docs/operations.md: a command says "%s"', (message) => {
  // A size or a name in the middle is left out in the page.
  expect(sources).toContain(message);
});

it('docs/operations.md has a row for every failure of a store', () => {
  const token = { stream: 'complaint-1', revision: 0n };
  const failures: ReadonlyArray<StoreFailure> = [
    ...(['locked', 'closed', 'unreachable', 'denied', 'read-only', 'full'] as const).map((reason) =>
      unavailable(reason, ''),
    ),
    ...[corrupt(''), deleted('complaint-1'), conflict(token, 1n), outcomeUnknown('complaint-1', '')],
    ...[tooLarge(2, 1), notJson('/0'), fenced('metrics'), notForward('metrics'), leaseHeld('notices', 1n)],
    leaseLost('notices'),
  ];
  const without = failures.filter(
    (failure) => !messages.some((message) => describeFailure(failure, 'en').includes(message)),
  );
  expect(messages.length).toBeGreaterThan(30);
  expect(without).toEqual([]);
});

it('a copy is read whole by `check` on every page that makes one, as other commands read only what is new', () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(root, 'docs', path), 'utf8'))
    .filter((text) => text.includes('"VACUUM INTO '));
  expect(pages.length).toBeGreaterThanOrEqual(3);
  for (const text of pages) expect(text).toMatch(/^sqlite3 .*"VACUUM INTO .*\nnpx pengaduan check --store /m);
});
