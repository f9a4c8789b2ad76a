import type { Command } from '../../complaint/command.js';
import { coordinator } from '../actors.js';
import { agency, command } from './command.js';

/**
 * SOP 112 step 4: the coordinator informs the liaison officer of an agency by WhatsApp.
 * @example
 * import { at, given, inform } from '@pengaduan/core/testing';
 * console.log(given(...at.Dispositioned).running); // [ 'informing', 'response', 'ombudsman' ]
 * console.log(given(...at.Dispositioned, inform('2025-02-03T09:02')).running); // [ 'response', 'ombudsman' ]
 */
export const inform = (at: string, whom = agency): Command =>
  command(at, coordinator, { command: 'InformLiaison', agency: whom, channel: 'whatsapp' });
