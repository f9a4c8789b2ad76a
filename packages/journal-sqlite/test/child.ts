import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export interface Child {
  /** What it said so far. */
  readonly lines: ReadonlyArray<string>;
  readonly kill: () => void;
  /** Ends once it has said so many lines, or has ended. */
  readonly said: (count: number) => Promise<void>;
  /** Its exit code, null when it was killed; then all lines are read. */
  readonly ended: Promise<number | null>;
}

const started = new Set<ChildProcess>();

// None outlives a test that failed.
afterAll(() => {
  for (const process of started) process.kill('SIGKILL');
});

/** Starts one of `test/child`, which runs the built package in plain node. */
export const child = (script: string, ...args: ReadonlyArray<string>): Child => {
  const path = fileURLToPath(new URL(`child/${script}`, import.meta.url));
  const running = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.add(running);
  const lines: Array<string> = [];
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const goOn of waiting) goOn();
  };
  createInterface({ input: running.stdout }).on('line', (line) => {
    lines.push(line);
    look();
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    running.on('close', (code) => {
      over = true;
      started.delete(running);
      look();
      resolve(code);
    });
  });
  return {
    lines,
    ended,
    kill: () => void running.kill('SIGKILL'),
    said: (count) =>
      new Promise((resolve) => {
        const goOn = (): void => {
          if (lines.length < count && !over) return;
          waiting.delete(goOn);
          resolve();
        };
        waiting.add(goOn);
        goOn();
      }),
  };
};
