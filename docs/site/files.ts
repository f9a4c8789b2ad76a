// Programs, data and pictures that pages link to are shown as pages of their own.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { root } from '../test/checkout.js';
import { linksOf } from '../test/markdown.js';
import { isRelative, shownAt, targetOf } from './links.js';
import { pages } from './pages.js';

const linkedFrom = (page: string): ReadonlyArray<string> =>
  linksOf(page)
    .links.filter(isRelative)
    .map((href) => targetOf(page, href))
    .filter((target) => !target.endsWith('.md'));

const shown = (file: string, way: string): string => {
  if (extname(file) === '.png') return `![${file}](${way})`;
  const text = readFileSync(join(root, file), 'utf8').trimEnd();
  return `\`\`\`\`${extname(file).slice(1)}\n${text}\n\`\`\`\``;
};

/** Gives what is in it, where it is a folder. */
const write = (target: string): ReadonlyArray<string> => {
  const inside = statSync(join(root, target)).isDirectory() ? readdirSync(join(root, target)) : [];
  const out = shownAt(target);
  const way = posix.relative(dirname(out), target);
  const list = inside.map((name) => `- [${name}](${way}/${name})`).join('\n');
  mkdirSync(join(root, dirname(out)), { recursive: true });
  const text = list === '' ? shown(target, way) : list;
  writeFileSync(join(root, out), `---\nsearch: false\n---\n\n# ${target}\n\n${text}\n`);
  return inside.map((name) => posix.join(target, name));
};

/** Writes a page for each file that a page links to, and for those in a folder that one links to. */
export const writeFiles = (): void => {
  const done = new Set<string>();
  const todo = pages.flatMap(linkedFrom);
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (done.has(next)) continue;
    done.add(next);
    todo.push(...write(next));
  }
};
