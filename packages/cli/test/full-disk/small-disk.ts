import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject, onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly input?: string;
  /** A file that standard output goes into. */
  readonly output?: string;
  /** It is asked to end once this is true of what it printed. */
  readonly until?: (printed: Pick<Ran, 'stdout' | 'stderr'>) => boolean;
}

/** A disk on which there is room for so much only. */
export interface SmallDisk {
  readonly name: string;
  readonly folder: () => string;
  /** Runs the built command where there is room for so many KiB. */
  readonly run: (args: ReadonlyArray<string>, kib: number, options?: RunOptions) => Promise<Ran>;
}

const shell = async (script: string, args: ReadonlyArray<string>, options: RunOptions = {}): Promise<Ran> => {
  const { input = '', output, until = () => false } = options;
  const command = `${script} exec "$@"${output === undefined ? '' : ` > '${output}'`}`;
  const child = spawn('sh', ['-c', command, 'sh', process.execPath, bin, ...args, '--lang', 'en']);
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      printed[stream] += text;
      if (!until(printed)) return;
      // Being asked twice it would end at once.
      if (!child.killed) child.kill();
    });
  }
  // It may end before it has read all.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...printed })));
};

/** A limit on the size of each file that a process writes (setrlimit(2)): everybody may set it, on every POSIX system. */
const limitedFiles: SmallDisk = {
  name: 'where files may not grow',
  folder: () => mkdtempSync(join(tmpdir(), 'pengaduan-limited-')),
  // In blocks of 512 bytes.
  run: (args, kib, options) => shell(`ulimit -f ${2 * kib};`, args, options),
};

/** A disk in memory of its own, where this user may mount one. */
const realDisk = (): SmallDisk | undefined => {
  const disk = mkdtempSync(join(tmpdir(), 'pengaduan-small-'));
  const mount = (options: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
  if (!mount('size=64m')) return undefined;
  // Lazily: SQLite in this process keeps a file for a while after closing it.
  afterAll(() => void spawnSync('umount', ['-l', disk]));
  // A size of nothing would be no limit at all.
  writeFileSync(join(disk, 'filler'), '.');
  return {
    name: 'on a small disk',
    folder: () => mkdtempSync(join(disk, 'folder-')),
    run: async (args, kib, options) => {
      const { blocks, bfree, bsize } = statfsSync(disk);
      const used = ((blocks - bfree) * bsize) / 1024;
      mount(`remount,size=${used + kib}k`);
      try {
        return await shell('', args, options);
      } finally {
        mount('remount,size=64m');
      }
    },
  };
};

const isProving = inject('times') > 1;

/** The disks that these tests are run on: files that may not grow, and in `npm run prove` a real one where it can be. */
export const smallDisks = (): ReadonlyArray<SmallDisk> => {
  const real = isProving ? realDisk() : undefined;
  return real === undefined ? [limitedFiles] : [limitedFiles, real];
};

/** Ever more room, in KiB; at last enough for each of these tests. */
export const rooms: ReadonlyArray<number> = isProving
  ? [0, 1, 12, 36, 64, 96, 128, 256, 1024, 32 * 1024]
  : [0, 128, 32 * 1024];

/** How many reports a test takes: so many that there is no room for all of them long before the end. */
export const reports = isProving ? 60 : 8;
