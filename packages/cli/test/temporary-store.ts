import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the stores of a test file, gone after its tests. Gives the path of a store that nobody used yet. */
export const folder = (): (() => string) => {
  const path = mkdtempSync(join(tmpdir(), 'pengaduan-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  let count = 0;
  return () => join(path, `${(count += 1)}.db`);
};
