import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { personalIn } from './mutate.js';

const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));

export interface Fuzzed {
  readonly code: number | null;
  /** How many lines were answered. */
  readonly answers: number;
  readonly errors: string;
  /** Lines that hold what must not come out: what is personal, or a trace. */
  readonly leaked: ReadonlyArray<string>;
}

// The trace of a mistake of ours.
const traces = /^.*(should not have|at async|at file:|out of memory).*$/m;
/** Runs the built command in a heap of so many MiB, so small that whatever kept the lines would end it. */
export const fuzzedProcess = async (
  args: ReadonlyArray<string>,
  mib: number,
  input: Iterable<string> = [],
): Promise<Fuzzed> => {
  const child = spawn(process.execPath, [`--max-old-space-size=${mib}`, bin, ...args, '--lang', 'en']);
  onTestFinished(() => void child.kill('SIGKILL'));
  const leaked: Array<string> = [];
  const watch = (stream: Readable, also: (text: string) => void): void => {
    let last = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const all = last + text;
      leaked.push(...personalIn(all), ...(traces.exec(all) ?? []));
      last = all.slice(all.lastIndexOf('\n') + 1);
      also(text);
    });
  };
  let [answers, errors] = [0, ''];
  watch(child.stdout, (text) => (answers += text.split('\n').length - 1));
  watch(child.stderr, (text) => (errors = (errors + text).slice(-5000)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await pipeline(Readable.from(input), child.stdin).catch(() => undefined);
  return { code: await ended, answers, errors, leaked };
};
