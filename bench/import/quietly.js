// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs the command line of a checkout in this process; what it prints on standard output is thrown away.
 * @param {string} checkout
 * @param {ReadonlyArray<string>} words
 */
export const quietly = async (checkout, words) => {
  /** @type {{ main: (argv: ReadonlyArray<string>) => Promise<void> }} */
  const { main } = await import(pathToFileURL(join(checkout, 'packages/cli/dist/main.js')).href);
  const { write } = process.stdout;
  process.stdout.write = (/** @type {unknown} */ _text, /** @type {unknown} */ done) => {
    if (typeof done === 'function') done();
    return true;
  };
  await main(['node', 'pengaduan', ...words]);
  process.stdout.write = write;
  if (process.exitCode !== 0) throw new Error(`pengaduan ${words.join(' ')} ended with ${process.exitCode}`);
};
