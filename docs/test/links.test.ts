import GithubSlugger from 'github-slugger';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { markdownFiles, root } from './checkout.js';
import { linksOf } from './markdown.js';

const anchors = (file: string): ReadonlyArray<string> => {
  const slugger = new GithubSlugger();
  return linksOf(file).headings.map((heading) => slugger.slug(heading.replace(/[`*_]/g, '')));
};

const leads = (from: string, href: string): boolean => {
  const [path = '', anchor] = decodeURIComponent(href).split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || !file.endsWith('.md') || anchors(file).includes(anchor);
};

it('every relative link in what people read leads to a file and a heading that are there', () => {
  const links = markdownFiles.flatMap((file) => linksOf(file).links.map((href) => ({ file, href })));
  const broken = links
    .filter(({ href }) => !/^[a-z]+:/i.test(href))
    .filter(({ file, href }) => !leads(file, href));
  expect(links).not.toEqual([]);
  expect(broken).toEqual([]);
});
