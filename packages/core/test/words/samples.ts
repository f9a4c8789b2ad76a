import type { ClockFact, Fact, Rejection } from '@pengaduan/core';
import { wib } from '@pengaduan/core/testing';

// One of each type: the compiler asks for the missing one when a union grows.

type OfEach<U extends { readonly type: string }> = {
  readonly [T in U['type']]: Extract<U, { readonly type: T }>;
};

export const rejections: OfEach<Rejection> = {
  NotReceived: { type: 'NotReceived' },
  AlreadyReceived: { type: 'AlreadyReceived' },
  WrongStage: { type: 'WrongStage', command: 'CloseComplaint', stage: 'Received' },
  NotPermitted: { type: 'NotPermitted', command: 'VerifyComplaint', role: 'liaison' },
  NotYourAgency: { type: 'NotYourAgency', agency: 'dlh', current: 'dinas-pupr' },
  SameAgency: { type: 'SameAgency', agency: 'dlh' },
  SameClassification: { type: 'SameClassification', classification: 'supervisory' },
  InFuture: { type: 'InFuture', at: wib('2025-02-03T08:30'), now: wib('2025-02-03T08:00') },
  OutOfOrder: { type: 'OutOfOrder', at: wib('2025-02-03T08:00'), last: wib('2025-02-03T08:00:30') },
  NotNewer: { type: 'NotNewer', at: wib('2025-02-03T08:00'), last: wib('2025-02-03T08:30') },
  NotDue: { type: 'NotDue', clock: 'feedback', dueAt: wib('2025-02-20T00:00') },
  NoSuchDeadline: { type: 'NoSuchDeadline', deadline: 'response-2' },
  NotAllowedByPolicy: { type: 'NotAllowedByPolicy', command: 'ReopenComplaint', policy: 'bangkalan@1' },
  AlreadyRated: { type: 'AlreadyRated' },
  AlreadyForwarded: { type: 'AlreadyForwarded' },
  CommandIdReused: { type: 'CommandIdReused', id: 'surat Budi Santoso' },
  UnknownPolicy: { type: 'UnknownPolicy', policy: 'sumenep@2' },
};

const base = { at: wib('2025-02-03T08:00'), by: 'coordinator' } as const;
export const facts: OfEach<Fact> = {
  ComplaintReceived: {
    ...base,
    type: 'ComplaintReceived',
    kind: 'complaint',
    category: 'jalan',
    channel: 'website',
    anonymous: false,
    confidential: false,
    policy: { id: 'bangkalan', version: 1 },
    source: 'live',
    externalIds: {},
  },
  SupportingDataRequested: { ...base, type: 'SupportingDataRequested', reason: 'foto rumah Budi' },
  SupportingDataProvided: { ...base, type: 'SupportingDataProvided' },
  ComplaintVerified: { ...base, type: 'ComplaintVerified', classification: 'aspiration' },
  ComplaintReturned: { ...base, type: 'ComplaintReturned', reason: 'rumah Budi' },
  ComplaintReadmitted: { ...base, type: 'ComplaintReadmitted' },
  ComplaintArchived: { ...base, type: 'ComplaintArchived', reason: 'rumah Budi' },
  ComplaintDispositioned: { ...base, type: 'ComplaintDispositioned', agency: 'dlh' },
  DispositionDeclined: { ...base, type: 'DispositionDeclined', agency: 'dlh', reason: 'rumah Budi' },
  LiaisonInformed: { ...base, type: 'LiaisonInformed', agency: 'dlh', channel: 'whatsapp' },
  ResponseGiven: { ...base, type: 'ResponseGiven', kind: 'initial', agency: 'dlh' },
  ReporterReplied: { ...base, type: 'ReporterReplied' },
  ComplaintReclassified: { ...base, type: 'ComplaintReclassified', classification: 'supervisory' },
  ComplaintClosed: { ...base, type: 'ComplaintClosed' },
  ComplaintReopened: { ...base, type: 'ComplaintReopened', reason: 'rumah Budi' },
  ComplaintRated: { ...base, type: 'ComplaintRated', rating: 4 },
  ForwardedToOmbudsman: { ...base, type: 'ForwardedToOmbudsman' },
  OmbudsmanEligibilityReached: { ...base, type: 'OmbudsmanEligibilityReached' },
  StandingObserved: {
    ...base,
    type: 'StandingObserved',
    receivedAt: wib('2025-02-01T08:00'),
    kind: 'complaint',
    category: 'jalan',
    channel: 'website',
    anonymous: false,
    confidential: false,
    stage: 'Closed',
    agency: 'dlh',
    rating: 4,
    policy: { id: 'bangkalan', version: 1 },
    source: 'log',
    externalIds: {},
  },
};

const run = { at: wib('2025-02-03T08:00'), deadline: 'response-1', clock: 'response' } as const;
const due = { type: 'Known', day: 20_133, at: wib('2025-02-15T00:00') } as const;
const limit = { amount: 10, unit: 'workingDay' } as const;
export const clockFacts: OfEach<ClockFact> = {
  DeadlineSet: { ...run, type: 'DeadlineSet', kind: 'limit', startedAt: run.at, limit, due },
  DeadlineMoved: {
    ...run,
    type: 'DeadlineMoved',
    cause: { type: 'extended', amount: 3, reason: 'rumah Budi' },
    limit,
    from: due,
    to: { type: 'Uncovered', year: 2028 },
  },
  DeadlineMet: { ...run, type: 'DeadlineMet', used: { amount: 1, unit: 'workingDay' } },
  DeadlineMissed: { ...run, type: 'DeadlineMissed', by: 'late', dueAt: due.at },
  DeadlineCompletedLate: { ...run, type: 'DeadlineCompletedLate', used: { amount: 12, unit: 'workingDay' } },
  DeadlineElapsed: { ...run, type: 'DeadlineElapsed', by: 'act' },
  DeadlineCancelled: { ...run, type: 'DeadlineCancelled', cause: 'restarted' },
};
