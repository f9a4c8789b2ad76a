import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all temporary files of a run and of the processes it starts; it goes away with the run. */
export const setup = (): (() => void) => {
  const before = process.env['TMPDIR'];
  const place = mkdtempSync(join(tmpdir(), 'pengaduan-tests-'));
  // A test looks in as another user.
  chmodSync(place, 0o755);
  process.env['TMPDIR'] = place;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(place, { recursive: true, force: true });
  };
};
