import type { Command } from '../complaint/command.js';
import type { StageName } from '../complaint/stage.js';
import {
  archive,
  close,
  disposition,
  returnComplaint,
  receive,
  requestData,
  respond,
  verify,
} from './commands.js';

const received = receive('2025-02-03T08:00');
const verified = [received, verify('2025-02-03T09:00')];
const dispositioned = [...verified, disposition('2025-02-03T09:01')];
const inProcess = [...dispositioned, respond('2025-02-05T09:10')];

/**
 * A life that reaches each stage, in the first week of February 2025, under the context's default policy.
 * @example given(...at.InProcess).when(close('2025-02-06T08:00')).then('ComplaintClosed', 'DeadlineMet feedback')
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
