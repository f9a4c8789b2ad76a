import { endSoon, runAsProcess } from './run-as-process.js';
import { processIo } from './shell/io/process-io.js';

/** How a process goes on after the command. */
export interface AfterCommand {
  /** It does nothing else: two seconds after the answer it ends, whatever a driver still waits for. */
  readonly ends: boolean;
}

/**
 * `pengaduan` as a process: sets the exit status, and leaves the ending to Node unless it `ends`. Never rejects; a bug or a
 * broken stream is one sentence on standard error and status 1.
 * @example
 * import { main } from '@pengaduan/cli';
 * await main(['node', 'pengaduan', '--version']);
 * console.log(process.exitCode); // 0
 */
export const main = async (argv: ReadonlyArray<string>, after?: AfterCommand): Promise<void> => {
  await runAsProcess(argv.slice(2), processIo());
  if (after?.ends === true) endSoon();
};
