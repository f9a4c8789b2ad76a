import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a package exports under one name: `@pengaduan/metrics/sqlite`. */
export interface Door {
  readonly name: string;
  readonly source: string;
  readonly built: string;
}

type Named = Pick<Door, 'name' | 'source'>;

interface Manifest {
  readonly name: string;
  readonly imports?: Readonly<Record<string, { readonly node: string; readonly default: string }>>;
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
}

const packages = fileURLToPath(new URL('../../../packages/', import.meta.url));

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${packages}${folder}/package.json`, 'utf8')) as Manifest;
const builtOf = (folder: string, path: string): string => `${packages}${folder}/${path.replace('./', '')}`;
const sourceOf = (built: string): string => built.replace('/dist/', '/src/').replace(/\.js$/, '.ts');

const doorsOf = (folder: string): ReadonlyArray<Door> => {
  const manifest = manifestOf(folder);
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
    // `./package.json` is no code.
    if (typeof target === 'string') return [];
    const built = builtOf(folder, target.default);
    return { name: `${manifest.name}${path.slice(1)}`, source: sourceOf(built), built };
  });
};

/** Every name under which code of a package is imported, read from each `package.json`: none can be forgotten. */
export const doors: ReadonlyArray<Door> = readdirSync(packages).flatMap(doorsOf);

const ownNamesOf = (folder: string): ReadonlyArray<Named> =>
  Object.entries(manifestOf(folder).imports ?? {}).map(([name, target]) => ({
    name,
    source: sourceOf(builtOf(folder, target.node)),
  }));

/** Names that a package has for itself (`#sha256`), each for one file on Node and another one elsewhere: those of Node. */
export const ownNames: ReadonlyArray<Named> = readdirSync(packages).flatMap(ownNamesOf);
