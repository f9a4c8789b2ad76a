// What the site shows, in the order of its sidebar: the Markdown of the repository where it stands, each page once. The
// title of a page is its first heading. docs/test/site.test.ts sees to it that no page is forgotten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownFiles, root } from '../test/checkout.js';
import { doors, type Door } from '../test/suite/doors.js';

export interface Part {
  readonly title: string;
  /** Paths from the root of the repository. */
  readonly pages: ReadonlyArray<string>;
}

const matching = (path: RegExp): ReadonlyArray<string> => markdownFiles.filter((file) => path.test(file));
const inDocs = (...names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.map((name) => `docs/${name}.md`);

const forOfficers = inDocs('log-untuk-petugas', 'lapor-untuk-petugas', 'harian-untuk-petugas');
const lookedUp = inDocs('commands', 'state-machine', 'deadline', 'complaint-log', 'glossary');
const built = inDocs('house', 'proof', 'adr/README');
const elsewhere = [...inDocs('README', 'comparison', 'operations'), ...forOfficers, ...lookedUp, ...built];

export const english: ReadonlyArray<Part> = [
  {
    title: 'Begin',
    pages: [
      ...['docs/README.md', 'README.md', 'docs/comparison.md'],
      ...matching(/^examples\/(?!eventstoredb)/),
    ],
  },
  {
    title: 'Guides',
    pages: [
      ...inDocs('guides/embed', 'guides/evaluate', 'guides/operate', 'guides/extend', 'operations'),
      ...['examples/eventstoredb/README.md', 'SECURITY.md'],
    ],
  },
  {
    title: 'Reference',
    // What has no place of its own yet comes last.
    pages: [...lookedUp, ...matching(/^docs\/[^/]+$/).filter((page) => !elsewhere.includes(page))],
  },
  { title: 'Packages', pages: matching(/^packages\/[^/]+\/README\.md$/) },
  { title: 'What changed', pages: matching(/(^|\/)CHANGELOG\.md$/) },
  {
    title: 'How it is built',
    pages: [...built, 'bench/README.md', 'CONTRIBUTING.md'],
  },
  { title: 'Decisions', pages: matching(/^docs\/adr\/\d/) },
];

export const indonesian: ReadonlyArray<Part> = [
  { title: 'Untuk petugas', pages: ['README.id.md', ...forOfficers] },
];

const pagesOf = (parts: ReadonlyArray<Part>): ReadonlyArray<string> => parts.flatMap(({ pages }) => pages);

export const pages: ReadonlyArray<string> = [...pagesOf(english), ...pagesOf(indonesian)];

const isIndonesian = new Set(pagesOf(indonesian));

/** Where a page stands in the site: `packages/core/README.md` at `packages/core/index.md`. */
export const placeOf = (page: string): string => {
  if (page === 'README.md') return 'overview.md';
  if (page === 'README.id.md') return 'id/index.md';
  const place = page.replace(/^(docs|site)\//, '').replace(/README\.md$/, 'index.md');
  return isIndonesian.has(page) ? `id/${place}` : place;
};

/** The first heading of a page. */
export const titleOf = (page: string): string =>
  /^# (.*)$/m.exec(readFileSync(join(root, page), 'utf8'))?.[1]?.replaceAll('`', '') ?? page;

/** Whose exports have a page of their own; what `pengaduan` gives under a sub-path is told where it comes from. */
export const referenced: ReadonlyArray<Door> = doors.filter(({ name }) => !name.startsWith('pengaduan/'));
