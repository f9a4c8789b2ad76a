import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  /** What it said so far. */
  readonly lines: ReadonlyArray<string>;
  readonly kill: () => void;
  /** Ends once it has said so many lines, or has ended. */
  readonly said: (count: number) => Promise<void>;
  /** Its exit code, null when it was killed; then all lines are read. */
  readonly ended: Promise<number | null>;
}

/** Starts one of `test/child`, which runs the built package in plain node. It does not outlive its test. */
export const child = (script: string, ...args: ReadonlyArray<string>): Child => {
  const path = fileURLToPath(new URL(`child/${script}`, import.meta.url));
  const running = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void running.kill('SIGKILL'));
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
