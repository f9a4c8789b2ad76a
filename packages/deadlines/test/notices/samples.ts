import type { Notice } from '@pengaduan/deadlines';
import { wib } from '@pengaduan/core/testing';
import { parseDay } from '@pengaduan/calendar';

const dayOf = (date: string): number => {
  const day = parseDay(date);
  if (day._tag === 'Left') throw new Error(date);
  return day.right;
};
const due = (date: string, at: string) => ({ type: 'Known' as const, day: dayOf(date), at: wib(at) });
const base = { complaint: '6340753', agency: 'dinas-pupr', zone: 'Asia/Jakarta' } as const;
const coordinator = { role: 'coordinator' } as const;
const liaison = { role: 'liaison', agency: 'dinas-pupr' } as const;
const response = {
  clock: 'response',
  unit: 'workingDay',
  due: due('2025-08-20', '2025-08-21T00:00'),
} as const;
const at = wib('2025-08-05T09:00');

/** One notice of each type, as they are about a report with one agency, and a digest of that agency. */
export const samples: { readonly [T in Notice['type']]: Extract<Notice, { readonly type: T }> } = {
  NewDisposition: {
    ...base,
    key: 'NewDisposition:6340753:5',
    type: 'NewDisposition',
    to: liaison,
    at,
    respondBy: response,
  },
  DueSoon: {
    ...base,
    key: 'DueSoon:6340753:response-1@2025-08-20',
    type: 'DueSoon',
    to: liaison,
    deadline: response,
  },
  Overdue: {
    ...base,
    key: 'Overdue:6340753:response-1@2025-08-20T17:00:00.000Z',
    type: 'Overdue',
    to: liaison,
    deadline: response,
  },
  Correction: {
    ...base,
    key: 'Correction:6340753:response-1',
    type: 'Correction',
    to: liaison,
    deadline: response,
  },
  ClosedBySystem: {
    ...base,
    key: 'ClosedBySystem:6340753:9',
    type: 'ClosedBySystem',
    to: coordinator,
    at,
    deadline: { ...response, clock: 'feedback' },
  },
  ForwardedToOmbudsman: {
    ...base,
    key: 'ForwardedToOmbudsman:6340753:9',
    type: 'ForwardedToOmbudsman',
    to: coordinator,
    at,
    deadline: { ...response, clock: 'ombudsman' },
  },
  OmbudsmanEligibilityReached: {
    ...base,
    key: 'OmbudsmanEligibilityReached:6340753:9',
    type: 'OmbudsmanEligibilityReached',
    to: coordinator,
    at,
    deadline: { ...response, clock: 'ombudsman' },
  },
  Digest: {
    key: 'Digest:2025-08-05:dinas-pupr',
    type: 'Digest',
    complaint: undefined,
    agency: 'dinas-pupr',
    to: liaison,
    zone: 'Asia/Jakarta',
    day: dayOf('2025-08-05'),
    morning: { at, since: wib('2025-08-04T00:00'), until: due('2025-08-12', '2025-08-13T00:00') },
    digest: {
      agency: 'dinas-pupr',
      arrived: [{ complaint: '6340753', agency: 'dinas-pupr', at }],
      overdue: [],
      coming: [],
      toClose: [],
    },
  },
};
