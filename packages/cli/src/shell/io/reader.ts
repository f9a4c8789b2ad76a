import type { Io } from './io.js';

/** 128 and the number of SIGPIPE: what a shell says of `yes` in `yes | head -1`. The same where there are no signals. */
export const nobodyReads = 141;

/** Input and output that know whether anybody still reads what is written. */
export interface Watched {
  readonly io: Io;
  readonly isRead: () => boolean;
}

/**
 * Ends the work when the reader of standard output is gone: the stop signal aborts then, as if the process were asked to
 * end. Standard error is for whoever looks; a command does not end because nobody does.
 */
export const watchReader = (io: Io): Watched => {
  const stop = new AbortController();
  let isRead = true;
  return {
    isRead: () => isRead,
    io: {
      ...io,
      out: async (text) => {
        if (!(await io.out(text))) {
          isRead = false;
          stop.abort();
        }
        return isRead;
      },
      err: async (text) => {
        await io.err(text);
        return true;
      },
      stopSignal: () => {
        const asked = io.stopSignal();
        if (asked.aborted) stop.abort();
        asked.addEventListener('abort', () => stop.abort());
        return stop.signal;
      },
    },
  };
};
