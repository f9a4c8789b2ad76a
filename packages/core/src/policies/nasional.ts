import type { Policy } from '../complaint/policy.js';

/**
 * The limits of SP4N-LAPOR! itself, in working days: 3 to verify and disposition, 5 to the first response, 10 without
 * a reply before a report is closed; to the substantive response 5, 5, 14 or 60 by class. From PermenPANRB 62/2018
 * and what the pages of LAPOR! describe.
 */
export const nasional: Policy = {
  id: 'nasional',
  version: 1,
  name: { id: 'Batas waktu SP4N-LAPOR! nasional', en: 'National SP4N-LAPOR! limits' },
  source: 'PermenPANRB 62/2018; UU 25/2009 art. 46',
  zone: 'Asia/Jakarta',
  week: 5,
  closed: [],
  worked: [],
  amendments: 'follow',
  allows: { reopening: false, extension: {} },
  clocks: {
    verification: {
      kind: 'limit',
      start: ['received', 'dataProvided', 'readmitted', 'reopenedFromArchive'],
      stop: ['disposition'],
      limit: { amount: 3, unit: 'workingDay' },
      pending: 'restart',
      end: 'note',
    },
    response: {
      kind: 'limit',
      start: ['dispositionBeforeResponse', 'reopenedFromClosed'],
      stop: ['response'],
      cancel: ['declined'],
      limit: { amount: 5, unit: 'workingDay' },
      pending: 'run',
      end: 'note',
    },
    resolution: {
      kind: 'limit',
      start: ['firstDisposition'],
      stop: ['substantiveResponse'],
      limit: {
        byClassification: {
          information_request: { amount: 5, unit: 'workingDay' },
          aspiration: { amount: 5, unit: 'workingDay' },
          non_supervisory: { amount: 14, unit: 'workingDay' },
          supervisory: { amount: 60, unit: 'workingDay' },
        },
      },
      pending: 'run',
      end: 'note',
    },
    // The Ombudsman acts on the reporter's own complaint: the reporter becomes eligible, nothing is sent.
    ombudsman: {
      kind: 'wait',
      start: ['firstDisposition'],
      stop: ['response', 'forwarded', 'eligible'],
      limit: { amount: 60, unit: 'workingDay' },
      pending: 'run',
      end: 'markEligible',
    },
    data: {
      kind: 'wait',
      start: ['dataRequested'],
      stop: ['dataProvided'],
      limit: { amount: 10, unit: 'workingDay' },
      pending: 'run',
      end: 'archive',
    },
    // Any later message, the reporter's too, starts it afresh.
    feedback: {
      kind: 'wait',
      start: ['response', 'reporterReplied'],
      stop: ['closed'],
      limit: { amount: 10, unit: 'workingDay' },
      pending: 'run',
      end: 'close',
    },
  },
};
