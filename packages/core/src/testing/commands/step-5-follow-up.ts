import type { Command } from '../../complaint/command.js';
import type { ResponseKind } from '../../value/classification.js';
import { liaison, reporter, system } from '../actors.js';
import { agency, as, command } from './command.js';

/**
 * SOP 112 step 5: the liaison officer of an agency responds.
 * @example
 * import { at, given, respond } from '@pengaduan/core/testing';
 * console.log(given(...at.Dispositioned, respond('2025-02-05T09:10')).stage); // InProcess
 */
export const respond = (at: string, kind: ResponseKind = 'initial', from = agency): Command =>
  command(at, liaison(from), { command: 'GiveResponse', kind });

/**
 * The reporter answers the agency, which stops the wait for feedback.
 * @example
 * import { at, given, reply } from '@pengaduan/core/testing';
 * given(...at.InProcess).when(reply('2025-02-06T08:00')).then('ReporterReplied', 'DeadlineMet feedback');
 * console.log(given(...at.InProcess, reply('2025-02-06T08:00')).running); // [ 'informing' ]
 */
export const reply = (at: string): Command => command(at, reporter, { command: 'ReplyAsReporter' });

/**
 * The reporter forwards the report to the Ombudsman: allowed once nobody responded in 60 working days.
 * @example
 * import { at, forward, given } from '@pengaduan/core/testing';
 * given(...at.Dispositioned).when(forward('2025-02-06T08:00')).rejects({ type: 'NotDue', clock: 'ombudsman' });
 * console.log(given(...at.Dispositioned, forward('2025-12-01T08:00')).stage); // Dispositioned
 */
export const forward = (at: string): Command => command(at, reporter, { command: 'ForwardToOmbudsman' });

/**
 * The system forwards the report to the Ombudsman, which ends the wait.
 * @example
 * import { at, forwardBySystem, given } from '@pengaduan/core/testing';
 * console.log(given(...at.Dispositioned, forwardBySystem('2025-12-01T08:00')).running); // [ 'informing', 'response' ]
 */
export const forwardBySystem = (at: string): Command => as(system, forward(at));
