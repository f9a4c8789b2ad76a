import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all temporary files of a run and of the processes it starts, caches included; it goes away with the run. */
export const setup = (): (() => void) => {
  const before = ['TMPDIR', 'XDG_CACHE_HOME'].map((name) => [name, process.env[name]] as const);
  const place = mkdtempSync(join(tmpdir(), 'pengaduan-tests-'));
  // A test looks in as another user.
  chmodSync(place, 0o755);
  process.env['TMPDIR'] = place;
  process.env['XDG_CACHE_HOME'] = join(place, 'cache');
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    rmSync(place, { recursive: true, force: true });
  };
};
