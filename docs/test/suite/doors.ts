import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a package exports under one name: `@pengaduan/metrics/sqlite`. */
export interface Door {
  readonly name: string;
  readonly source: string;
  readonly built: string;
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly default: string }>>;
}

const packages = fileURLToPath(new URL('../../../packages/', import.meta.url));

const doorsOf = (folder: string): ReadonlyArray<Door> => {
  const manifest = JSON.parse(readFileSync(`${packages}${folder}/package.json`, 'utf8')) as Manifest;
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
    // `./package.json` is no code.
    if (typeof target === 'string') return [];
    const built = `${packages}${folder}/${target.default.replace('./', '')}`;
    const source = built.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
    return { name: `${manifest.name}${path.slice(1)}`, source, built };
  });
};

/** Every name under which code of a package is imported, read from each `package.json`: none can be forgotten. */
export const doors: ReadonlyArray<Door> = readdirSync(packages).flatMap(doorsOf);
