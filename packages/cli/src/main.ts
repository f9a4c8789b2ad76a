import { run } from './run.js';
import { processIo } from './shell/io/process-io.js';
import { langOf } from './shell/words/lang.js';
import { describeUnexpectedError } from './shell/words/unexpected-error.js';

/**
 * `pengaduan` as a process: sets the exit status and leaves the ending to Node, so that all that was written arrives.
 * Never rejects; a bug or a broken stream is one sentence on standard error and status 1.
 */
export const main = async (argv: ReadonlyArray<string>): Promise<void> => {
  const args = argv.slice(2);
  const io = processIo();
  const onUnexpectedError = async (error: unknown): Promise<void> => {
    process.exitCode = 1;
    await io.err(`${describeUnexpectedError(error, langOf(args))}\n`).catch(() => undefined);
  };
  process.once('uncaughtException', (error) => void onUnexpectedError(error));
  try {
    process.exitCode = await run(args, io);
  } catch (error) {
    await onUnexpectedError(error);
  }
};
