import type { Policy } from '../complaint/policy.js';

/**
 * SOP 112 of Kabupaten Bangkalan (November 2024) to the letter: the times of its table, and the working days of its
 * notes. Each clock names its step. The default policy.
 */
export const bangkalan: Policy = {
  id: 'bangkalan',
  version: 1,
  name: { id: 'SOP 112 Kabupaten Bangkalan', en: 'SOP 112 of Bangkalan Regency' },
  source: 'SOP 112./SOP.DINAS-KW.112/2024',
  zone: 'Asia/Jakarta',
  week: 5,
  closed: [],
  worked: [],
  amendments: 'follow',
  allows: { reopening: false, extension: {} },
  clocks: {
    // Step 1: 5 menit.
    intake: {
      kind: 'limit',
      start: ['submitted'],
      stop: ['received'],
      limit: { amount: 5, unit: 'minute' },
      pending: 'run',
      end: 'note',
    },
    // Step 2: 1-3 hari, read as working days: step 6 says "10 hari" and its note "10 hari kerja".
    verification: {
      kind: 'limit',
      start: ['received', 'dataProvided', 'readmitted', 'reopenedFromArchive'],
      stop: ['verified'],
      target: { amount: 1, unit: 'workingDay' },
      limit: { amount: 3, unit: 'workingDay' },
      pending: 'restart',
      end: 'note',
    },
    // Step 3: 5 menit.
    disposition: {
      kind: 'limit',
      start: ['verified', 'declined'],
      stop: ['disposition'],
      limit: { amount: 5, unit: 'minute' },
      pending: 'restart',
      end: 'note',
    },
    // Step 4: 5 menit.
    informing: {
      kind: 'limit',
      start: ['firstDisposition'],
      stop: ['liaisonInformed'],
      limit: { amount: 5, unit: 'minute' },
      pending: 'run',
      end: 'note',
    },
    // Step 5: 5-10 hari, afresh for each agency that gets the report.
    response: {
      kind: 'limit',
      start: ['dispositionBeforeResponse', 'reopenedFromClosed'],
      stop: ['response'],
      cancel: ['declined'],
      target: { amount: 5, unit: 'workingDay' },
      limit: { amount: 10, unit: 'workingDay' },
      pending: 'run',
      end: 'note',
    },
    // Step 5, note: 60 hari kerja, then the Ombudsman RI. A later disposition does not move the reporter's wait.
    ombudsman: {
      kind: 'wait',
      start: ['firstDisposition'],
      stop: ['response', 'forwarded', 'eligible'],
      limit: { amount: 60, unit: 'workingDay' },
      pending: 'run',
      end: 'forwardToOmbudsman',
    },
    // The SOP is silent; ten working days are what offices practise, as LAPOR! archives by itself.
    data: {
      kind: 'wait',
      start: ['dataRequested'],
      stop: ['dataProvided'],
      limit: { amount: 10, unit: 'workingDay' },
      pending: 'run',
      end: 'archive',
    },
    // Step 6, note: 10 hari kerja without a reply, then closed.
    feedback: {
      kind: 'wait',
      start: ['response'],
      stop: ['reporterReplied', 'closed'],
      limit: { amount: 10, unit: 'workingDay' },
      pending: 'run',
      end: 'close',
    },
  },
};
