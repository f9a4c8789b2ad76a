import { codeOf } from './code-of.js';
import { fileIo } from './file-io.js';
import type { Io } from './io.js';

const writerTo = (stream: NodeJS.WriteStream): Io['out'] => {
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
  ...fileIo,
  env: (name) => process.env[name],
  stopSignal,
});
