import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../../packages/cli/test/report/chromium.js';

/** Opens an empty page without a network, for as long as it is used. */
export const inPage = async <A>(use: (page: Page) => Promise<A>): Promise<A> => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args });
  try {
    return await use(await browser.newPage({ offline: true }));
  } finally {
    await browser.close();
  }
};
