import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { root } from '../../docs/test/checkout.js';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Child {
  /** What it has printed so far, line by line. */
  readonly lines: () => ReadonlyArray<string>;
  /** Resolves once it has printed that; a test that waits for ever fails by the runner's limit. */
  readonly prints: (wanted: (lines: ReadonlyArray<string>) => boolean) => Promise<void>;
  /** The same for what it says on standard error. */
  readonly complains: (wanted: (text: string) => boolean) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/**
 * Starts a script of the checkout on plain node; it does not outlive the test. This process stays free:
 * the server it speaks to may live here.
 */
export const start = (script: string, args: ReadonlyArray<string>, cwd: string, input = ''): Child => {
  const { FORCE_COLOR: _, ...env } = process.env;
  const path = script.startsWith('/') ? script : `${root}/${script}`;
  const child = spawn(process.execPath, [path, ...args], { cwd, env: { ...env, NO_COLOR: '1' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined).end(input);
  const heard = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      heard[stream] += text;
      for (const listener of listeners) listener();
    });
  const lines = (): ReadonlyArray<string> => heard.stdout.split('\n').slice(0, -1);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, ...heard }));
  });
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (holds()) resolve();
      };
      listeners.add(look);
      void ended.then(() => reject(new Error(`it ended before: ${heard.stdout}${heard.stderr}`)));
      look();
    });
  return {
    lines,
    prints: (wanted) => until(() => wanted(lines())),
    complains: (wanted) => until(() => wanted(heard.stderr)),
    kill: (signal) => child.kill(signal),
    ended,
  };
};

/** Runs the `pengaduan` command to its end. */
export const pengaduan = (args: ReadonlyArray<string>, cwd: string, input?: string): Promise<Ended> =>
  start('packages/cli/bin/pengaduan.js', args, cwd, input).ended;
