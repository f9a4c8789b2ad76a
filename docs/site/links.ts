// Links of the Markdown are written for the repository, where they lead to files. In the site they lead to pages.
import { existsSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { root } from '../test/checkout.js';
import { placeOf } from './pages.js';

export const isRelative = (href: string): boolean => !/^([a-z]+:|#|\/)/i.test(href);

/** What a link on a page leads to, from the root of the repository. A folder is its README, where it has one. */
export const targetOf = (page: string, href: string): string => {
  const [path = ''] = decodeURIComponent(href).split('#');
  const target = posix.join(posix.dirname(page), path).replace(/\/$/, '');
  const readme = posix.join(target, 'README.md');
  return existsSync(join(root, readme)) ? readme : target;
};

/** The page that shows a file which is none. */
export const shownAt = (file: string): string => `site/files/${file}.md`;

/** A plugin of markdown-it. Images stay as they are: they are taken into the site from where they stand. */
export const siteLinks = (md: MarkdownRenderer): void => {
  const { rules } = md.renderer;
  const open = rules['link_open'];
  rules['link_open'] = (tokens, at, options, env: { path: string; realPath?: string }, self) => {
    const token = tokens[at];
    const href = token?.attrGet('href') ?? '';
    if (isRelative(href)) {
      const target = targetOf(relative(root, env.realPath ?? env.path), href);
      const [, anchor] = href.split('#');
      const page = placeOf(target.endsWith('.md') ? target : shownAt(target));
      token?.attrSet('href', anchor === undefined ? `/${page}` : `/${page}#${anchor}`);
    }
    return open?.(tokens, at, options, env, self) ?? self.renderToken(tokens, at, options);
  };
};
