import { spawnSync, type SpawnSyncReturns, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/pengaduan.js', import.meta.url));

export interface ProcessOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: StdioOptions;
  /** As whom it runs, where the system has such numbers. */
  readonly uid?: number;
  readonly gid?: number;
  /** Milliseconds; 15,000 unless given. */
  readonly timeout?: number;
  /** Bytes of output; 64 MiB unless given. */
  readonly maxBuffer?: number;
  /** What Node is given before the program. */
  readonly node?: ReadonlyArray<string>;
}

/** Runs the built command as a process of its own, as `npx pengaduan` does, in English. */
export const pengaduanProcess = (
  args: ReadonlyArray<string>,
  { node = [], env = {}, ...options }: ProcessOptions = {},
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...node, bin, ...args, '--lang', 'en'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 15_000,
    env: { ...process.env, ...env },
    ...options,
  });
