import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the stores of a test file, deleted after its tests. Gives the path of a store that is not used yet. */
export const temporaryStores = (): (() => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return () => join(folder, `${(count += 1)}.db`);
};
