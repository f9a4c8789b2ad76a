import type { Command } from '../../complaint/command.js';
import type { Classification } from '../../value/classification.js';
import { coordinator, liaison } from '../actors.js';
import { agency, command, reason } from './command.js';

/**
 * SOP 112 step 3: the coordinator sends the report to an agency.
 * @example
 * import { at, disposition, given } from '@pengaduan/core/testing';
 * console.log(given(...at.Verified, disposition('2025-02-03T09:01', 'dlh')).dueDay('response')); // 2025-02-17
 */
export const disposition = (at: string, to = agency): Command =>
  command(at, coordinator, { command: 'DispositionComplaint', agency: to });

/**
 * The liaison officer of an agency declines the disposition.
 * @example
 * import { at, decline, given } from '@pengaduan/core/testing';
 * console.log(given(...at.Dispositioned, decline('2025-02-04T08:00')).stage); // Verified
 */
export const decline = (at: string, from = agency): Command =>
  command(at, liaison(from), { command: 'DeclineDisposition', reason });

/**
 * The coordinator gives the report another class.
 * @example
 * import { at, given, reclassify } from '@pengaduan/core/testing';
 * const same = reclassify('2025-02-04T08:00', 'non_supervisory');
 * given(...at.Verified).when(same).rejects({ type: 'SameClassification' });
 * console.log(given(...at.Verified, reclassify('2025-02-04T08:00', 'aspiration')).stage); // Verified
 */
export const reclassify = (at: string, classification: Classification): Command =>
  command(at, coordinator, { command: 'ReclassifyComplaint', classification });
