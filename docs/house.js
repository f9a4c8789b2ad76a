// Draws the pictures of docs/house.md from the imports of the sources. After the imports between folders change:
// npm run build && node docs/house.js
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}docs/house.md`;

/** Every import of one source by another: `[importer, imported]`, paths from the root. */
const imports = () => {
  const args = ['--config', '.dependency-cruiser.cjs', '-T', 'json', 'packages'];
  const { stdout, stderr } = spawnSync(`${root}node_modules/.bin/depcruise`, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => [source, resolved]),
  );
};

// Another package is resolved to what is built of it. Test kits are left out: they look at everything.
const parts = (path) => {
  const [, name, folder] = /^packages\/([^/]+)\/(?:src|dist)(?:\/(.*))?\/[^/]+$/.exec(path) ?? [];
  return name === undefined || folder?.startsWith('testing') ? undefined : { name, folder: folder ?? '' };
};

/** Of a package its name; a sub-path, which may import more than its package, stands by itself. */
const packageOf = (path) => {
  const { name, folder } = parts(path) ?? {};
  return folder === 'sqlite' ? `${name}/sqlite` : name;
};

/** Of one package its folders; what lies beside them goes by the package's name. The root only gives things out. */
const roomOf = (of) => (path) => {
  const { name, folder } = parts(path) ?? {};
  if (name !== of || path === `packages/${of}/src/index.ts`) return undefined;
  return folder === '' ? of : folder;
};

const reaches = (arrows, from, to, seen = new Set()) =>
  [...(arrows.get(from) ?? [])].some((next) => {
    if (next === to) return true;
    return !seen.has(next) && reaches(arrows, next, to, seen.add(next));
  });

/** Which place imports which, without the arrows that follow from the others. A circle is drawn whole. */
export const arrowsBetween = (edges, placeOf) => {
  const arrows = new Map();
  for (const [from, to] of edges.map((edge) => edge.map(placeOf))) {
    if (from !== undefined && !arrows.has(from)) arrows.set(from, new Set());
    if (from !== undefined && to !== undefined && from !== to) arrows.get(from).add(to);
  }
  for (const from of [...arrows.keys()].sort()) {
    for (const to of [...arrows.get(from)].sort()) {
      arrows.get(from).delete(to);
      if (reaches(arrows, to, from) || !reaches(arrows, from, to)) arrows.get(from).add(to);
    }
  }
  return arrows;
};

const picture = (arrows) => {
  const places = [...new Set([...arrows.keys(), ...[...arrows.values()].flatMap((to) => [...to])])].sort();
  const id = (place) => place.replaceAll(/\W/g, '_');
  const arrowsFrom = (from) =>
    [...(arrows.get(from) ?? [])].sort().map((to) => `  ${id(from)} --> ${id(to)}`);
  const nodes = places.map((place) => `  ${id(place)}["${place}"]`);
  return ['flowchart TD', ...nodes, ...places.flatMap(arrowsFrom)].join('\n');
};

/** The page with its pictures drawn anew: the first is of the packages, the others of the package in their heading. */
export const drawn = () => {
  const edges = imports();
  const pictureFor = (heading) => {
    const [, name] = /^Inside `(.*)`$/.exec(heading) ?? [];
    return picture(arrowsBetween(edges, name === undefined ? packageOf : roomOf(name)));
  };
  return readFileSync(page, 'utf8').replace(
    /^(## ([^\n]*)$.*?^```mermaid\n).*?(\n```)$/gms,
    (_, before, heading, after) => before + pictureFor(heading) + after,
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, drawn());
