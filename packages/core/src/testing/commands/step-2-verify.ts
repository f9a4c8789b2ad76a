import type { Command } from '../../complaint/command.js';
import type { Classification } from '../../value/classification.js';
import { coordinator, nationalAdmin, reporter, system } from '../actors.js';
import { as, command, reason } from './command.js';

/**
 * SOP 112 step 2: the coordinator verifies the report.
 * @example
 * import { at, given, verify } from '@pengaduan/core/testing';
 * console.log(given(...at.Received, verify('2025-02-04T08:00', 'supervisory')).stage); // Verified
 */
export const verify = (at: string, classification: Classification = 'non_supervisory'): Command =>
  command(at, coordinator, { command: 'VerifyComplaint', classification });

/**
 * SOP 112 step 2: the coordinator asks the reporter for data.
 * @example
 * import { at, given, requestData } from '@pengaduan/core/testing';
 * console.log(given(...at.Received, requestData('2025-02-04T08:00')).running); // [ 'data' ]
 */
export const requestData = (at: string): Command =>
  command(at, coordinator, { command: 'RequestSupportingData', reason });

/**
 * SOP 112 step 2: the reporter gives the data.
 * @example
 * import { at, given, provideData } from '@pengaduan/core/testing';
 * console.log(given(...at.Pending, provideData('2025-02-04T08:00')).stage); // Received
 */
export const provideData = (at: string): Command =>
  command(at, reporter, { command: 'ProvideSupportingData' });

/**
 * The coordinator returns the report to the national admin.
 * @example
 * import { at, given, returnComplaint } from '@pengaduan/core/testing';
 * console.log(given(...at.Received, returnComplaint('2025-02-04T08:00')).stage); // Returned
 */
export const returnComplaint = (at: string): Command =>
  command(at, coordinator, { command: 'ReturnComplaint', reason });

/**
 * The national admin sends a returned report again.
 * @example
 * import { at, given, readmit } from '@pengaduan/core/testing';
 * console.log(given(...at.Returned, readmit('2025-02-04T08:00')).stage); // Received
 */
export const readmit = (at: string): Command => command(at, nationalAdmin, { command: 'ReadmitComplaint' });

/**
 * The coordinator archives the report.
 * @example
 * import { archive, at, given } from '@pengaduan/core/testing';
 * console.log(given(...at.Received, archive('2025-02-04T08:00')).stage); // Archived
 */
export const archive = (at: string): Command =>
  command(at, coordinator, { command: 'ArchiveComplaint', reason });

/**
 * The system archives the report: allowed once the reporter's data did not come in time.
 * @example
 * import { archiveBySystem, at, given } from '@pengaduan/core/testing';
 * console.log(given(...at.Pending, archiveBySystem('2025-02-19T08:00')).stage); // Archived
 */
export const archiveBySystem = (at: string): Command => as(system, archive(at));
