import { expect, it } from 'vitest';
import { manifests } from './packed.js';

/** Where a package is given by another name than its own, or is no part of an application's door. */
const named: Readonly<Record<string, string>> = {
  'journal-sqlite': 'sqlite',
  'journal-eventstoredb': 'eventstoredb',
  'deadlines/file': 'file',
};
const apart = ['cli', 'tsyringe'];

it('whatever can be imported of a package can be imported of pengaduan, which alone need be installed', async () => {
  const scoped = manifests
    .filter(({ name }) => name.startsWith('@pengaduan/'))
    .flatMap(({ name, exports = {} }) =>
      Object.keys(exports)
        .filter((path) => !path.endsWith('.json'))
        .map((path) => name.replace('@pengaduan/', '') + path.slice(1)),
    )
    .filter((path) => !apart.includes(path));
  expect(scoped.length).toBeGreaterThan(10);
  for (const path of scoped) {
    const door = (await import(/* @vite-ignore */ `pengaduan/${named[path] ?? path}`)) as object;
    const own = (await import(/* @vite-ignore */ `@pengaduan/${path}`)) as object;
    expect(door, path).toMatchObject(own);
  }
});

it('what only tests need is no dependency of it', () => {
  const { dependencies, peerDependencies } = manifests.find(({ name }) => name === 'pengaduan')!;
  expect(Object.keys(dependencies ?? {})).not.toContain('fast-check');
  expect(Object.keys(peerDependencies ?? {})).toContain('fast-check');
});
