import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { inject } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));

/** How many times each command is killed. */
export const kills = inject('times') === 1 ? 3 : 50;

/** So many have to die in their work: some end before they are killed, the more of them the busier the machine is. */
export const fewestKilled = kills === 3 ? 1 : kills / 2;

/** When a process is killed: after so much of what it does, and milliseconds. */
export interface Death {
  readonly progress: number;
  readonly ms: number;
}

/**
 * A death for each kill, behind so much and so many milliseconds at most; some before the process has begun to work. Where
 * one step takes longer than a few milliseconds, more of them are needed to die at any place within it.
 */
export const deaths = (most: number, longest = 3): ReadonlyArray<Death> =>
  fc.sample(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ progress: fc.integer({ min: 1, max: most }), ms: fc.nat(longest) }),
      },
      { weight: 1, arbitrary: fc.record({ progress: fc.constant(0), ms: fc.nat(300) }) },
    ),
    kills,
  );

export interface Ended {
  /** The whole lines that it printed. */
  readonly lines: ReadonlyArray<string>;
  readonly errors: string;
  /** Null where it was killed. */
  readonly code: number | null;
}

/** What has become of a process: by its lines, unless a test looks elsewhere. */
type Progress = (lines: ReadonlyArray<string>) => number;

/** Runs the built command in plain Node and kills it when it has come as far as `death` says, unless it ends before. */
export const untilKilled = async (
  args: ReadonlyArray<string>,
  death: Death,
  { input = '', progressOf = (lines) => lines.length }: { input?: string; progressOf?: Progress } = {},
): Promise<Ended> => {
  const child = spawn(process.execPath, [bin, ...args, '--lang', 'en']);
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  // It may be killed before it has read all.
  child.stdin.on('error', () => undefined).end(input);
  const its = { isOver: false };
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      its.isOver = true;
      resolve(code);
    });
  });
  const lines = (): ReadonlyArray<string> => printed.out.split('\n').slice(0, -1);
  while (!its.isOver && progressOf(lines()) < death.progress) await setTimeout(1);
  await setTimeout(death.ms);
  child.kill('SIGKILL');
  return { code: await ended, lines: lines(), errors: printed.err };
};
