import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allFolders, manifestOf, packageFolders, readJson, root } from './checkout.js';

interface Project {
  readonly references?: ReadonlyArray<{ readonly path: string }>;
}
const references = (file: string): ReadonlyArray<string> =>
  ((readJson(join(root, file)) as Project).references ?? []).map(({ path }) => path).sort();

it.each(['tsconfig.json', 'tsconfig.test.json'])('%s builds on every package', (file) => {
  expect(references(file)).toEqual([...packageFolders].sort());
});

it('the root shows every package to examples and snippets', () => {
  const shown = Object.keys(manifestOf('.').dependencies ?? {});
  expect(shown).toEqual(expect.arrayContaining(allFolders.map((folder) => manifestOf(folder).name)));
});

describe.each(packageFolders)('%s', (folder) => {
  const manifest = manifestOf(folder);

  it('refers to the packages that it depends on, and to no other', () => {
    const needed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter((name) => name.startsWith('@pengaduan/'))
      .map((name) => name.replace('@pengaduan/', '../'));
    expect(references(join(folder, 'tsconfig.json'))).toEqual(needed.sort());
  });

  it('is published as the others are', () => {
    expect(manifest).toMatchObject({
      version: manifestOf('packages/calendar').version,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20.19' },
      publishConfig: { access: 'public' },
      files: expect.arrayContaining(['dist', 'src', '!dist/**/*.tsbuildinfo']) as unknown,
    });
  });

  it('says where it comes from, and by what it is found', () => {
    const { repository, homepage, bugs, keywords } = manifest;
    const home = repository?.url.replace(/^git\+|\.git$/g, '') ?? '';
    expect(home).toBe(manifestOf('packages/calendar').repository?.url.replace(/^git\+|\.git$/g, ''));
    expect(repository).toMatchObject({ type: 'git', directory: folder });
    expect({ homepage, bugs }).toEqual({
      homepage: `${home}/tree/main/${folder}#readme`,
      bugs: `${home}/issues`,
    });
    expect(keywords?.length).toBeGreaterThan(2);
  });

  it('tells in its changelog what its version brought', () => {
    expect(readFileSync(join(root, folder, 'CHANGELOG.md'), 'utf8')).toContain(`## ${manifest.version}\n`);
  });
});
