import type { ComplaintEvent } from '@pengaduan/core';

const at = Date.parse('2025-02-03T08:00:00+07:00');
const dueAt = Date.parse('2025-02-06T17:00:00Z');
const due = { type: 'Known', day: 20125, at: dueAt } as const;
const by = 'coordinator';
const actsOn = { deadline: 'feedback-1', dueAt };
const clock = { at, deadline: 'response-1', clock: 'response' } as const;
const limit = { amount: 10, unit: 'workingDay' } as const;
const calendar = 'id-2026-09-15/5';

/** One of each type, and of each shape that a type may take. */
export const samples: ReadonlyArray<ComplaintEvent> = [
  {
    type: 'ComplaintReceived',
    at,
    by: 'reporter',
    kind: 'complaint',
    category: 'infrastruktur',
    channel: 'website',
    anonymous: true,
    confidential: false,
    policy: { id: 'bangkalan', version: 1 },
    source: 'live',
    externalIds: { lapor: '6340753' },
    submittedAt: at - 60_000,
  },
  { type: 'SupportingDataRequested', at, by, reason: 'lokasi belum jelas' },
  { type: 'SupportingDataProvided', at, by: 'reporter' },
  { type: 'ComplaintVerified', at, by, classification: 'non_supervisory' },
  { type: 'ComplaintReturned', at, by, reason: 'bukan wewenang' },
  { type: 'ComplaintReadmitted', at, by: 'national_admin' },
  { type: 'ComplaintArchived', at, by, reason: 'terlalu umum' },
  { type: 'ComplaintArchived', at, by: 'system', reason: 'tidak dilengkapi', actsOn },
  { type: 'ComplaintDispositioned', at, by, agency: 'dinas-pupr' },
  { type: 'DispositionDeclined', at, by: 'liaison', agency: 'dinas-pupr', reason: 'bukan kewenangan kami' },
  { type: 'LiaisonInformed', at, by, agency: 'dinas-pupr', channel: 'whatsapp-group' },
  { type: 'ResponseGiven', at, by: 'liaison', kind: 'substantive', agency: 'dinas-pupr' },
  { type: 'ReporterReplied', at, by: 'reporter' },
  { type: 'ComplaintReclassified', at, by, classification: 'supervisory' },
  { type: 'ComplaintClosed', at, by },
  { type: 'ComplaintClosed', at, by: 'system', actsOn },
  { type: 'ComplaintReopened', at, by: 'reporter', reason: 'belum selesai' },
  { type: 'ComplaintRated', at, by: 'reporter', rating: 4 },
  { type: 'ForwardedToOmbudsman', at, by: 'system', actsOn },
  { type: 'OmbudsmanEligibilityReached', at, by: 'system', actsOn },
  { type: 'DeadlineSet', ...clock, kind: 'limit', startedAt: at, limit, due, calendar },
  { type: 'DeadlineSet', ...clock, kind: 'limit', startedAt: at, limit: { amount: 5, unit: 'minute' }, due },
  {
    type: 'DeadlineSet',
    ...clock,
    kind: 'limit',
    startedAt: at,
    limit,
    due: { type: 'Uncovered', year: 2028 },
    calendar,
  },
  {
    type: 'DeadlineMoved',
    ...clock,
    cause: { type: 'decree', decree: 'SKB 933/2025, 1/2025, 3/2025' },
    limit,
    from: { type: 'Uncovered', year: 2028 },
    to: due,
    calendar,
  },
  { type: 'DeadlineMoved', ...clock, cause: { type: 'reclassified' }, limit, from: due, to: due },
  {
    type: 'DeadlineMoved',
    ...clock,
    cause: { type: 'extended', amount: 7, reason: 'perlu cek lapangan' },
    limit,
    from: due,
    to: due,
    calendar,
  },
  { type: 'DeadlineMet', ...clock, used: { amount: 1, unit: 'workingDay' } },
  { type: 'DeadlineMissed', ...clock, by: 'late', dueAt },
  { type: 'DeadlineMissed', ...clock, by: 'runner', dueAt },
  { type: 'DeadlineCompletedLate', ...clock, used: { amount: 12, unit: 'workingDay' } },
  { type: 'DeadlineElapsed', at, deadline: 'feedback-1', clock: 'feedback', by: 'runner' },
  { type: 'DeadlineElapsed', at, deadline: 'feedback-1', clock: 'feedback', by: 'act' },
  { type: 'DeadlineElapsed', at, deadline: 'feedback-1', clock: 'feedback', by: 'late' },
  { type: 'DeadlineCancelled', ...clock, cause: 'paused', used: { amount: 0, unit: 'workingDay' } },
  {
    type: 'DeadlineSet',
    ...clock,
    kind: 'limit',
    deadline: 'response-2',
    startedAt: at,
    limit: { amount: 3, unit: 'workingDay' },
    due,
    calendar,
    resumes: 'response-1',
  },
];
