import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly keywords?: ReadonlyArray<string>;
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string };
  readonly packageManager?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The caller says which shape it knows the file to have. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const manifestOf = (folder: string): Manifest =>
  readJson(join(root, folder, 'package.json')) as Manifest;

const within = (folder: string): ReadonlyArray<string> =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f))
    : [];

/** `packages/calendar`, ... */
export const allFolders: ReadonlyArray<string> = readdirSync(join(root, 'packages'))
  .map((name) => join('packages', name))
  .filter((folder) => existsSync(join(root, folder, 'package.json')));

/** Those that have a source: one that is not begun yet only has a name. */
export const packageFolders = allFolders.filter((folder) =>
  within(join(folder, 'src')).some((path) => path.endsWith('.ts')),
);

/** Paths from the root of everything written for people. */
export const markdownFiles: ReadonlyArray<string> = [
  ...readdirSync(root),
  ...['docs', 'examples', 'bench'].flatMap(within),
  ...allFolders.flatMap((folder) => readdirSync(join(root, folder)).map((f) => join(folder, f))),
  ...allFolders.flatMap((folder) => within(join(folder, 'docs'))),
]
  .filter((path) => path.endsWith('.md') && !path.split(sep).includes('node_modules'))
  .sort();

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs to its end without a terminal and without standard input. */
export const run = (command: string, args: ReadonlyArray<string>, cwd = root): Ran => {
  const { FORCE_COLOR: _, ...env } = process.env;
  return spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', PATH: `${join(root, 'node_modules/.bin')}:${env['PATH'] ?? ''}` },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
};

/** `path: content` for each file, folders made on the way. */
export const writeTree = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};
