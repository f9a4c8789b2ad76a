import type { Command } from '../../complaint/command.js';
import type { ClockName } from '../../value/clock-name.js';
import { coordinator, system } from '../actors.js';
import { wib } from '../wib.js';
import { command, reason } from './command.js';

/**
 * The coordinator extends the running deadline of a clock by an amount in the unit of its limit.
 * @example
 * import { at, extend, permissive, under } from '@pengaduan/core/testing';
 * const extended = under(permissive)(...at.Received, extend('2025-02-04T08:00', 'verification', 7));
 * console.log(extended.dueDay('verification')); // 2025-02-17
 */
export const extend = (at: string, clock: ClockName, amount: number): Command =>
  command(at, coordinator, { command: 'ExtendDeadline', clock, amount, reason });

/**
 * The runner says that a deadline (`feedback-1`) is due. `dueAt` is the due that it means, a local time in WIB.
 * @example
 * import { at, given, tick } from '@pengaduan/core/testing';
 * const due = tick('2025-02-20T00:00', 'feedback-1', '2025-02-20T00:00');
 * console.log(given(...at.InProcess, due).stage); // Closed
 */
export const tick = (at: string, deadline: string, dueAt: string): Command =>
  command(at, system, { command: 'ActOnDeadline', deadline, dueAt: wib(dueAt) });
