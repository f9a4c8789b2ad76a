import { instance } from '@viz-js/viz';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import config from '../.vitepress/config.js';
import { deadLinksOf } from '../site/dead-links.js';
import { isRelative, targetOf } from '../site/links.js';
import { pages, placeOf, titleOf } from '../site/pages.js';
import { graphOf } from '../site/pictures.js';
import { markdownFiles, root, writeTree } from './checkout.js';
import { fencesOf, linksOf } from './markdown.js';
import { workFolders } from './work-folders.js';

const newFolder = workFolders();

// `npm run docs` builds the site and looks at each link of it; here is what can be known without building.

it('every page of Markdown stands in the site once, with a heading and a place of its own', () => {
  // A page that is missing is added to a part of docs/site/pages.ts.
  expect([...pages].sort()).toEqual(markdownFiles);
  expect(new Set(pages.map(placeOf)).size).toBe(pages.length);
  expect(pages.filter((page) => titleOf(page) === page)).toEqual([]);
});

interface Item {
  readonly link?: string;
  readonly items?: ReadonlyArray<Item>;
}
const linksIn = (item: Item): ReadonlyArray<string> => [
  ...(item.link === undefined ? [] : [item.link]),
  ...(item.items ?? []).flatMap(linksIn),
];

it('the sidebar leads to every page, and to nothing else but the reference', () => {
  const languages = Object.values(config.locales ?? {});
  const sidebars = languages.flatMap(
    ({ themeConfig }) => (themeConfig?.sidebar ?? []) as ReadonlyArray<Item>,
  );
  const links = sidebars.flatMap(linksIn).filter((link) => !link.startsWith('/api/'));
  expect(links.sort()).toEqual(pages.map((page) => `/${placeOf(page).replace(/(index)?\.md$/, '')}`).sort());
});

it('every link between pages leads to a page of the site, or to a file that is shown there', () => {
  const targets = pages.flatMap((page) =>
    linksOf(page)
      .clicks.filter(({ href }) => isRelative(href))
      .map(({ href }) => targetOf(page, href)),
  );
  const lost = targets.filter((target) =>
    target.endsWith('.md') ? !pages.includes(target) : !existsSync(join(root, target)),
  );
  expect(targets.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

it('every picture is drawn', async () => {
  const graphviz = await instance();
  const drawn = markdownFiles
    .flatMap(fencesOf)
    .filter(({ info }) => info[0] === 'mermaid')
    .map(({ code }) => graphviz.renderString(graphOf(code), { format: 'svg' }));
  expect(drawn.length).toBeGreaterThan(4);
  for (const svg of drawn) expect(svg).toContain('<svg');
});

it('a picture that Graphviz would draw otherwise is refused', () => {
  expect(() => graphOf('flowchart TD\n  a -.-> b')).toThrow('a -.-> b');
});

it('a dead link of the built site is named: a page, a place in a page, a picture', () => {
  const site = join(newFolder(), 'dist');
  const links = ['b.html', '/b', '/b#here', '#top', 'https://example.org', 'c.html', '/b.html#gone'];
  writeTree(site, {
    'a.html': `<h1 id="top">A</h1>${links.map((href) => `<a href="${href}"></a>`).join('')}<img src="d.png">`,
    'b.html': '<h2 id="here">B</h2>',
  });
  const dead = ['a.html: c.html', 'a.html: /b.html#gone', 'a.html: d.png'];
  expect(deadLinksOf(site)).toEqual({ pages: 2, dead });
});
