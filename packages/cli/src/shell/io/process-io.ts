import { fstatSync, writeSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { codeOf } from './code-of.js';
import { fileIo } from './file-io.js';
import type { Io } from './io.js';
import { mib } from './sizes.js';

const isFile = (descriptor: number): boolean => {
  try {
    // Of numbers that are no bigints Node 20 keeps the last in one place for all, where its search for modules takes a pipe
    // for what it looks at: packages loaded afterwards would not be found.
    return fstatSync(descriptor, { bigint: true }).isFile();
  } catch {
    return false;
  }
};

/** Node writes a text to a file once, and takes what found room for all of it: the rest is lost without a word. */
const writerToFile =
  (descriptor: number): Io['out'] =>
  (text) =>
    new Promise((resolve) => {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
      resolve(true);
    });

const writerTo = (stream: NodeJS.WriteStream & { readonly fd: number }): Io['out'] => {
  if (isFile(stream.fd)) return writerToFile(stream.fd);
  let isRead = true;
  // Each write reports its own error; without a listener the same error would end the process.
  stream.on('error', () => {
    isRead = false;
  });
  return (text) =>
    new Promise((resolve, reject) => {
      if (!isRead) return resolve(false);
      stream.write(text, (error) => {
        if (error == null) resolve(true);
        // `pengaduan ... | head -1`: the reader has enough, which is no fault.
        else if (codeOf(error) === 'EPIPE') resolve(false);
        else reject(error);
      });
    });
};

// The young generation and what the program itself keeps; V8 counts them in, and nothing of a log goes there.
const reserved = 64 * mib;
const freeHeap = (): number =>
  Math.max(0, getHeapStatistics().heap_size_limit - reserved - process.memoryUsage().heapUsed);

const stopSignal = (): AbortSignal => {
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  return stop.signal;
};

/** The streams, files and clock of this process. Make it once: each call listens to the streams. */
export const processIo = (): Io => ({
  input: process.stdin,
  out: writerTo(process.stdout),
  err: writerTo(process.stderr),
  now: Date.now,
  silence: { saidAfter: 2_000, endsAfter: 10_000 },
  ...fileIo,
  freeHeap,
  env: (name) => process.env[name],
  stopSignal,
});
