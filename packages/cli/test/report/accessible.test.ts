import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { asking, foundIn, needsLayout, type Found } from './axe.js';
import { chromiumPath } from './chromium.js';
import { ratedLog } from './rated-log.js';
import { reportPage } from './report-page.js';

const file = temporaryStores()();
const asked = ['--quarter', '2025-Q2', '--as-of', '2025-12-31', '--compare', '2025-Q1', '--bands', 'garut'];
const pages: string[] = [];
beforeAll(async () => {
  await pengaduan(['import', 'log.csv', '--store', file], [], { 'log.csv': ratedLog(30) });
  const letter = ['--office', 'Pemerintah Kabupaten', '--signed-by', 'Kepala Dinas', 'Nama'];
  for (const more of [
    [...asked, '--lang', 'en', ...letter],
    ['--year', '2024', '--as-of', '2024-12-31'],
  ]) {
    pages.push((await reportPage(['--store', file, ...more])).text);
  }
});

const sound = ({ passes, violations }: Found, some: ReadonlyArray<string>): void => {
  expect(violations).toEqual([]);
  expect(passes).toEqual(expect.arrayContaining([...some]));
};

const desk = 1000;
/** The widths of a desk and of a phone. */
const widths = [desk, 360];
/** The tables that have to be moved sideways to be read. */
const moved = `[...document.querySelectorAll('.wide')].filter(
  ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((one) => one.getAttribute('aria-label'))`;

describe('axe-core finds nothing against the page', () => {
  it('in jsdom, by every rule that needs no layout', async () => {
    for (const text of pages.slice(0, inject('times'))) {
      const { window } = new JSDOM(text, { runScripts: 'outside-only' });
      const found = foundIn(await window.eval(asking(needsLayout)));
      sound(found, ['definition-list', 'html-has-lang', 'svg-img-alt', 'td-has-header']);
      window.close();
    }
  });

  const skipped = chromiumPath === undefined ? ' (skipped: this machine has no Chromium)' : '';
  it.skipIf(chromiumPath === undefined)(
    `in Chromium, by every rule, on a desk, where every table fits, and on a phone${skipped}`,
    async () => {
      const views = widths.flatMap((width) =>
        pages.slice(0, inject('times')).map((page) => [width, page] as const),
      );
      const { chromium } = await import('playwright-core');
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args });
      try {
        for (const [width, text] of views) {
          const page = await browser.newPage({ viewport: { width, height: 800 }, offline: true });
          await page.setContent(text);
          sound(foundIn(await page.evaluate(asking())), [
            'color-contrast',
            'html-has-lang',
            'page-has-heading-one',
          ]);
          if (width === desk) expect(await page.evaluate(moved)).toEqual([]);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    },
  );
});
