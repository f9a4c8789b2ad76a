import type { Command } from '../complaint/command.js';
import type { StageName } from '../complaint/stage.js';
import { receive } from './commands/step-1-receive.js';
import { archive, requestData, returnComplaint, verify } from './commands/step-2-verify.js';
import { disposition } from './commands/step-3-disposition.js';
import { respond } from './commands/step-5-follow-up.js';
import { close } from './commands/step-6-finish.js';

const received = receive('2025-02-03T08:00');
const verified = [received, verify('2025-02-03T09:00')];
const dispositioned = [...verified, disposition('2025-02-03T09:01')];
const inProcess = [...dispositioned, respond('2025-02-05T09:10')];

/**
 * The commands that take a report to each stage, in the first week of February 2025, under the default policy of the
 * context.
 * @example
 * import { at, given, rate } from '@pengaduan/core/testing';
 * given(...at.Closed).when(rate('2025-02-06T09:00')).then('ComplaintRated');
 * console.log(given(...at.Closed).stage); // Closed
 */
export const at: Readonly<Record<StageName, ReadonlyArray<Command>>> = {
  Received: [received],
  Pending: [received, requestData('2025-02-03T08:30')],
  Verified: verified,
  Dispositioned: dispositioned,
  InProcess: inProcess,
  Closed: [...inProcess, close('2025-02-06T08:00')],
  Archived: [received, archive('2025-02-03T08:30')],
  Returned: [received, returnComplaint('2025-02-03T08:30')],
};
