import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
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

/** What each package says of itself. */
export const manifests: ReadonlyArray<Manifest> = packageFolders.map(manifestOf);

const pnpm = (args: ReadonlyArray<string>, cwd: string): Ran =>
  run('npx', ['--yes', manifestOf('.').packageManager ?? 'pnpm', ...args], cwd);

/** What a command printed that had to end well. */
export const mustRun = (ran: Ran): string => {
  expect(ran, ran.stdout + ran.stderr).toMatchObject({ status: 0 });
  return ran.stdout;
};

/** Packages as they are published, to be installed in folders of their own. */
export interface Packed {
  readonly tarball: (of: Manifest) => string;
  /** Makes empty projects that depend on these packages and see no other, and gives the folder that they are in. */
  readonly install: (projects: Readonly<Record<string, ReadonlyArray<string>>>) => string;
}

/** Packs every package into a folder that goes away with the tests of the file. */
export const packAll = (): Packed => {
  const place = mkdtempSync(join(tmpdir(), 'pengaduan-packed-'));
  afterAll(() => rmSync(place, { recursive: true }));
  mustRun(pnpm(['-r', '--filter', './packages/*', 'pack', '--pack-destination', place], root));
  const tarball = ({ name, version }: Manifest): string =>
    join(place, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const files = Object.fromEntries(allFolders.map(manifestOf).map((of) => [of.name, `file:${tarball(of)}`]));
  return {
    tarball,
    install: (projects) => {
      const overrides = { pnpm: { overrides: files } };
      writeTree(place, {
        'package.json': JSON.stringify(overrides),
        'pnpm-workspace.yaml': "packages: ['**']",
      });
      for (const [project, names] of Object.entries(projects)) {
        const dependencies = Object.fromEntries(names.map((name) => [name, files[name]]));
        writeTree(join(place, project), { 'package.json': JSON.stringify({ name: project, dependencies }) });
      }
      mustRun(pnpm(['install', '--prefer-offline', '--ignore-scripts', '--no-frozen-lockfile'], place));
      return place;
    },
  };
};
