import type { Command } from '../../complaint/command.js';
import type { Rating } from '../../value/classification.js';
import { coordinator, reporter, system } from '../actors.js';
import { as, command, reason } from './command.js';

/**
 * SOP 112 step 6: the coordinator closes the report.
 * @example
 * import { at, close, given } from '@pengaduan/core/testing';
 * console.log(given(...at.InProcess, close('2025-02-06T08:00')).stage); // Closed
 */
export const close = (at: string): Command => command(at, coordinator, { command: 'CloseComplaint' });

/**
 * SOP 112 step 6: the system closes the report: allowed once the reporter did not reply in 10 working days.
 * @example
 * import { at, closeBySystem, given } from '@pengaduan/core/testing';
 * given(...at.InProcess).when(closeBySystem('2025-02-19T23:59')).rejects({ type: 'NotDue', clock: 'feedback' });
 * console.log(given(...at.InProcess, closeBySystem('2025-02-20T00:00')).stage); // Closed
 */
export const closeBySystem = (at: string): Command => as(system, close(at));

/**
 * The reporter asks for the report to be taken up again.
 * @example
 * import { at, permissive, reopen, under } from '@pengaduan/core/testing';
 * console.log(under(permissive)(...at.Closed, reopen('2025-02-06T10:00')).stage); // InProcess
 */
export const reopen = (at: string): Command => command(at, reporter, { command: 'ReopenComplaint', reason });

/**
 * The reporter rates the handling, from 1 to 5.
 * @example
 * import { at, given, rate } from '@pengaduan/core/testing';
 * given(...at.Closed, rate('2025-02-07T08:00', 5)).when(rate('2025-02-07T09:00')).rejects({ type: 'AlreadyRated' });
 * console.log(given(...at.Closed, rate('2025-02-07T08:00', 5)).stage); // Closed
 */
export const rate = (at: string, rating: Rating = 4): Command =>
  command(at, reporter, { command: 'RateComplaint', rating });
