// What a reader clicks in the built site: each link, image and script has to lead to a file, and to a place in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'node-html-parser';

interface Looked {
  readonly pages: number;
  /** `page: link`, each once. */
  readonly dead: ReadonlyArray<string>;
}

const isOutside = (url: string): boolean => /^([a-z]+:|\/\/)/i.test(url);

/** `site` is the folder of the built site. */
export const deadLinksOf = (site: string): Looked => {
  const files = new Set(readdirSync(site, { recursive: true, encoding: 'utf8' }));
  const names = [...files].filter((file) => file.endsWith('.html') && file !== '404.html');
  const read = new Map(names.map((file) => [file, parse(readFileSync(join(site, file), 'utf8'))]));
  const ids = new Map(
    [...read].map(([file, page]) => [file, new Set(page.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  const leads = (from: string, url: string): boolean => {
    const [path = '', anchor = ''] = decodeURIComponent(url).split('#');
    const place = path === '' ? from : posix.join(path.startsWith('/') ? '' : posix.dirname(from), path);
    const bare = place.replace(/^\/|\/$/g, '');
    const file = [bare, `${bare}.html`, posix.join(bare, 'index.html')].find((one) => files.has(one));
    return file !== undefined && (anchor === '' || ids.get(file)?.has(anchor) !== false);
  };
  const dead = [...read].flatMap(([file, page]) =>
    page
      .querySelectorAll('[href], [src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((url) => !isOutside(url) && !leads(file, url))
      .map((url) => `${file}: ${url}`),
  );
  return { pages: names.length, dead: [...new Set(dead)] };
};
