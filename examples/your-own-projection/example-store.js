import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A file with the year of examples/data, which goes away with the program. */
export const exampleStore = () => {
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const file = join(folder, 'year-2025.db');
  const words = ['import', here('../data/complaint-log-2025.csv'), '--store', file];
  execFileSync(process.execPath, [here('../../packages/cli/bin/pengaduan.js'), ...words], { stdio: 'pipe' });
  return file;
};
