import { isLeft, left } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  bangkalan,
  contextKnownOn,
  contextOf,
  describeContextError,
  nasional,
  type Policy,
} from '@pengaduan/core';
import { disposition, receive, under, verify } from '@pengaduan/core/testing';
import { dayOf } from './known-on.js';

const day = { date: '2025-10-24', name: 'Hari jadi', decree: 'SE Bupati 1/2025' };
const fair = { week: 5, closed: [day], worked: [] } as const;
const bothWays = { week: 5, closed: [day], worked: [day] } as const;
const never = { week: 5, closed: [{ ...day, date: '2025-02-30' }], worked: [] } as const;
const sumenep: Policy = { ...bangkalan, id: 'sumenep' };

describe('a policy whose days make no calendar', () => {
  it.each<[string, Policy, object]>([
    ['closes and works one day', { ...sumenep, ...bothWays }, { type: 'ClosedAndWorked', date: day.date }],
    ['closes a day that does not exist', { ...sumenep, ...never }, { type: 'InvalidDate' }],
    [
      'has an agency that closes and works one day',
      { ...sumenep, agencies: { fair, puskesmas: bothWays } },
      { type: 'ClosedAndWorked', date: day.date },
    ],
  ])('because it %s, is refused wherever it stands', (_, policy, error) => {
    for (const built of [contextOf(policy), contextOf(nasional, policy), contextOf(policy, nasional)]) {
      expect(built).toMatchObject(left({ type: 'PolicyCalendar', policy: 'sumenep@1', error }));
      if (isLeft(built)) expect(describeContextError(built.left, 'id')).toMatch(/^sumenep@1: /);
    }
    expect(contextKnownOn(dayOf('2025-08-05'), nasional, policy)).toMatchObject(
      left({ type: 'PolicyCalendar', policy: 'sumenep@1', error }),
    );
  });
  it('because no decree was known on that day, is refused', () =>
    expect(contextKnownOn(dayOf('2019-08-27'), bangkalan)).toMatchObject(
      left({ type: 'PolicyCalendar', error: { type: 'NotCovered' } }),
    ));
});

describe('the days of a region', () => {
  const own = { week: 6, region: 'puskesmas-2025', closed: [day], worked: [] } as const;
  const { response, verification } = bangkalan.clocks;
  const named: Policy = {
    ...sumenep,
    ...fair,
    region: 'sumenep-2025',
    agencies: { puskesmas: own },
    clocks: { verification: verification!, response: { ...response!, countedBy: 'agency' } },
  };
  const lived = under(named)(
    receive('2025-10-20T08:00'),
    verify('2025-10-20T08:01'),
    disposition('2025-10-20T08:02', 'puskesmas'),
  );
  it('are named in the version of the calendar that a deadline keeps, the office by its own and the agency by its', () => {
    expect(lived.state).toMatchObject({
      value: {
        deadlines: {
          verification: { calendar: 'id-2026-09-15/5+sumenep-2025' },
          response: { calendar: 'id-2026-09-15/6+puskesmas-2025' },
        },
      },
    });
  });
  it('are counted: a closed day puts the due off, a worked Saturday brings it nearer', () => {
    const due = (policy: Policy) => under(policy)(receive('2025-10-22T08:00')).dueDay('verification');
    expect(due(bangkalan)).toBe('2025-10-27');
    expect(due({ ...bangkalan, closed: [day] })).toBe('2025-10-28');
    expect(due({ ...bangkalan, worked: [{ ...day, date: '2025-10-25' }] })).toBe('2025-10-25');
  });
});
