import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Watcher {
  /** Sets its clock. */
  readonly setTime: (now: number) => void;
  /** Ends once it has said a line so often, or any of those lines once. */
  readonly says: (line: string, times: number, or?: string) => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Ends it as people do, and gives its exit code. */
  readonly end: () => Promise<number | null>;
}

/** Starts `test/child/watcher.mjs`, which runs the built package in plain node. */
export const startWatcher = (file: string, now: number): Watcher => {
  const path = fileURLToPath(new URL('../child/watcher.mjs', import.meta.url));
  const child = spawn(process.execPath, [path, file, String(now)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = new Map<string, number>();
  let look: () => void = () => undefined;
  let failed = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.set(line, (said.get(line) ?? 0) + 1);
    look();
  });
  const ended = once(child, 'close').then(([code]: Array<unknown>) => {
    failed = true;
    look();
    return code as number | null;
  });
  return {
    setTime: (instant) => {
      said.clear();
      child.stdin.write(`${String(instant)}\n`);
    },
    says: (line, times, or = line) =>
      new Promise((resolve, reject) => {
        look = () => {
          if ((said.get(line) ?? 0) >= times || (said.get(or) ?? 0) > 0) resolve();
          else if (failed) reject(new Error(`the child ended before it said ${line}`));
        };
        look();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
};
