import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));

/**
 * Starts `pengaduan watch` as a process of its own, with more variables in its environment; those still running are killed
 * after each test.
 */
export const watchProcesses = (variables: Readonly<Record<string, string>> = {}) => {
  const running = new Set<ChildProcess>();
  afterEach(() => running.forEach((child) => child.kill('SIGKILL')));
  return (file: string, ...more: ReadonlyArray<string>) => {
    const env = { ...process.env, KUNCI: 'rahasia-yang-cukup-panjang-1234', ...variables };
    const args = [bin, 'watch', '--store', file, '--lang', 'en', ...more];
    const child = spawn(process.execPath, args, { env });
    running.add(child);
    const printed = { out: '', err: '' };
    const checks = new Set<() => void>();
    const onText = (stream: 'out' | 'err') => (text: string) => {
      printed[stream] += text;
      checks.forEach((check) => check());
    };
    child.stdout.setEncoding('utf8').on('data', onText('out'));
    child.stderr.setEncoding('utf8').on('data', onText('err'));
    const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
      child.on('close', (code, signal) => {
        running.delete(child);
        resolve({ code, signal });
      });
    });
    /** Settles once something is true of what was printed. */
    const until = (isTrue: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (isTrue()) resolve();
        };
        checks.add(check);
        check();
      });
    return { child, printed, ended, until };
  };
};
