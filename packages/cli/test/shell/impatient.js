// The built command, with less patience for a server than it has.
import { runAsProcess } from '../../dist/run-as-process.js';
import { processIo } from '../../dist/shell/io/process-io.js';

const silence = { saidAfter: 50, endsAfter: 500 };
await runAsProcess(process.argv.slice(2), { ...processIo(), silence });
