import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { doors, ownNames } from './suite/doors.js';
import { root } from './checkout.js';

it.each([...doors, ...ownNames].map(({ name, source }) => [name, source]))(
  'a test that imports %s runs its source, not what was built some time ago',
  async (name, source) => {
    expect(await import(/* @vite-ignore */ name)).toBe(await import(/* @vite-ignore */ source));
  },
);

it('lint reads each of them from its source, too', () => {
  const text = readFileSync(join(root, 'tsconfig.lint.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { compilerOptions } = JSON.parse(text) as { compilerOptions: { paths: Record<string, [string]> } };
  const paths = Object.entries(compilerOptions.paths);
  const sourceOf = (name: string): string | undefined => {
    const [pattern, [target]] = paths.find(([path]) =>
      new RegExp(`^${path.replace('*', '[^/]+')}$`).test(name),
    )!;
    const [before = '', after = ''] = pattern.split('*');
    return join(root, target.replace('*', name.slice(before.length, name.length - after.length)));
  };
  const all = [...doors, ...ownNames];
  expect(all.map(({ name }) => sourceOf(name))).toEqual(all.map(({ source }) => source));
});
