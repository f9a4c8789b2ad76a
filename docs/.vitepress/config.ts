// The site of `npm run docs`. Its pages are the Markdown of the repository, where they stand: see ../site/pages.ts.
import { slug } from 'github-slugger';
import { defineConfig, type DefaultTheme } from 'vitepress';
import { siteLinks } from '../site/links.js';
import { english, indonesian, placeOf, referenced, titleOf, type Part } from '../site/pages.js';
import { pictures } from '../site/pictures.js';
import { inIndonesian, searchInIndonesian } from './words.js';

const link = (page: string): string => `/${placeOf(page).replace(/(index)?\.md$/, '')}`;

// Two of them are called `pengaduan`.
const names = new Map([
  ['README.md', 'Overview'],
  ['README.id.md', 'Ikhtisar'],
]);

const sidebarOf = (parts: ReadonlyArray<Part>): DefaultTheme.SidebarItem[] =>
  parts
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => ({
      text: title,
      collapsed: pages.length > 9,
      items: pages.map((page) => ({ text: names.get(page) ?? titleOf(page), link: link(page) })),
    }));

const api = {
  text: 'API',
  collapsed: true,
  items: referenced.map(({ name }) => ({ text: name, link: `/api/${name}` })),
};

const draw = await pictures();

export default defineConfig({
  title: 'pengaduan',
  description: "Citizens' complaints under SOP 112 and LAPOR!: every deadline a working day, by decree",
  srcDir: '..',
  outDir: '../site/dist',
  cacheDir: '../node_modules/.cache/vitepress',
  rewrites: placeOf,
  markdown: {
    // Anchors as in the repository, where a test checks that each is there.
    anchor: { slugify: slug },
    config: (md) => {
      siteLinks(md);
      draw(md);
    },
  },
  // The reference is large, and only read page by page.
  vite: { build: { chunkSizeWarningLimit: 1000 } },
  themeConfig: {
    nav: [
      { text: 'Guides', link: link('docs/guides/embed.md') },
      { text: 'API', link: '/api/' },
      { text: 'When not to use this', link: link('docs/comparison.md') },
    ],
    outline: [2, 3],
    // The languages do not have the same pages.
    i18nRouting: false,
    search: { provider: 'local', options: { locales: { id: searchInIndonesian } } },
  },
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: { sidebar: [...sidebarOf(english), api] } },
    id: {
      label: 'Bahasa Indonesia',
      lang: 'id',
      themeConfig: { ...inIndonesian, nav: [], sidebar: sidebarOf(indonesian) },
    },
  },
});
