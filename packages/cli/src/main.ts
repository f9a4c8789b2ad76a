import { runAsProcess } from './run-as-process.js';
import { processIo } from './shell/io/process-io.js';

/**
 * `pengaduan` as a process: sets the exit status, and ends the process where a driver would keep it. Never rejects; a bug
 * or a broken stream is one sentence on standard error and status 1.
 * @example
 * import { main } from '@pengaduan/cli';
 * await main(['node', 'pengaduan', '--version']);
 * console.log(process.exitCode); // 0
 */
export const main = (argv: ReadonlyArray<string>): Promise<void> => runAsProcess(argv.slice(2), processIo());
