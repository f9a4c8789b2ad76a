import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from './checkout.js';

/**
 * Gives folders of their own, with the checkout's folders in sight: what is written there is never in the checkout.
 * They are inside it all the same, so that code finds the built packages as an application finds installed ones.
 */
export const workFolders = (): (() => string) => {
  const shelf = join(root, 'node_modules/.cache/work-folders');
  mkdirSync(shelf, { recursive: true });
  const place = mkdtempSync(join(shelf, 'run-'));
  afterAll(() => rmSync(place, { recursive: true }));
  const shown = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name);
  return () => {
    const folder = mkdtempSync(join(place, 'folder-'));
    for (const name of shown) symlinkSync(join(root, name), join(folder, name));
    return folder;
  };
};
