import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { chromiumPath } from '../../../packages/cli/test/report/chromium.js';
import { bundle } from '../bundle.js';
import { answers } from './answers.js';
import { inPage } from './chromium.js';

const program = fileURLToPath(new URL('answers.ts', import.meta.url));
const bundled = async (last: string): Promise<string> => {
  const code = `import { answers } from ${JSON.stringify(program)};\n${last}`;
  return (await bundle(code, { format: 'iife' })).text;
};
const skipped = chromiumPath === undefined ? ' (skipped: this machine has no Chromium)' : '';

it.skipIf(chromiumPath === undefined)(
  `a page and a worker of Chromium give the answers of Node, byte for byte${skipped}`,
  async () => {
    const ofNode = await answers();
    const inThePage = await bundled('globalThis.answers = answers;');
    const inTheWorker = await bundled('answers().then((text) => postMessage(text));');
    await inPage(async (page) => {
      await page.addScriptTag({ content: inThePage });
      expect(await page.evaluate('answers()')).toBe(ofNode);
      const ofWorker = await page.evaluate(
        (code) =>
          new Promise((done, failed) => {
            const worker = new Worker(URL.createObjectURL(new Blob([code])));
            worker.onmessage = ({ data }) => done(data);
            worker.onerror = ({ message }) => failed(new Error(message));
          }),
        inTheWorker,
      );
      expect(ofWorker).toBe(ofNode);
    });
    expect(ofNode).toContain('"stage":"Closed"');
  },
);
