import { run } from './run.js';
import type { Io } from './shell/io/io.js';
import { langOf } from './shell/words/lang.js';
import { describeUnexpectedError } from './shell/words/unexpected-error.js';

/** How long what was written, or is still open, may take to end by itself before the process ends all the same, milliseconds. */
const graceMs = 2000;

/**
 * Says what happened and ends the process: after an error that nobody expected, whatever waits for news or a timer would
 * go on for ever, in a state that nobody knows.
 */
const endBecauseOf = async (error: unknown, args: ReadonlyArray<string>, io: Io): Promise<void> => {
  process.exitCode = 1;
  setTimeout(() => process.exit(), graceMs);
  await io.err(`${describeUnexpectedError(error, langOf(args))}\n`).catch(() => undefined);
  await io.out('').catch(() => undefined);
  process.exit();
};

/**
 * Runs `pengaduan` as this process: sets the exit status and leaves the ending to Node, so that all that was written
 * arrives. Never rejects; a bug or a broken stream is one sentence on standard error and status 1.
 */
export const runAsProcess = async (args: ReadonlyArray<string>, io: Io): Promise<void> => {
  // What Node finds out of date in a library is nothing that whoever typed the command could mend.
  process.noDeprecation = true;
  let isEnding = false;
  const onUnexpectedError = async (error: unknown): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await endBecauseOf(error, args, io);
  };
  process.on('uncaughtException', (error) => void onUnexpectedError(error));
  try {
    const exit = await run(args, io);
    // An error that nobody expected has set it before.
    process.exitCode ??= exit;
    await Promise.all([io.out(''), io.err('')]);
  } catch (error) {
    await onUnexpectedError(error);
  }
};

/**
 * Ends this process soon, if it does not end by itself: what a driver leaves open once a command is over, such as its search
 * for a node that answers, would keep it for long.
 */
export const endSoon = (): void => {
  setTimeout(() => process.exit(), graceMs).unref();
};
