import { describe, expect, it } from 'vitest';
import { bangkalan, nasional, type ClockRule, type Policy } from '@pengaduan/core';
import {
  decline,
  disposition,
  extend,
  provideData,
  receive,
  reclassify,
  requestData,
  under,
  verify,
} from '@pengaduan/core/testing';

// Found: a clock that was paused and goes on is treated like a new one by what moves it.

const resolution: ClockRule = { ...nasional.clocks.resolution!, pending: 'pause' };
const pausing = (over: Partial<Policy> = {}): Policy => ({
  ...nasional,
  allows: { reopening: false, extension: { resolution: 5, verification: 5 } },
  ...over,
  clocks: { resolution },
});
// Fourteen working days from 3 February; seven are used on the 12th, so that seven are left on the 20th.
const resumed = [
  receive('2025-02-03T08:00'),
  verify('2025-02-03T09:00'),
  disposition('2025-02-03T09:01'),
  decline('2025-02-12T08:00'),
  requestData('2025-02-12T09:00'),
  provideData('2025-02-20T08:00'),
];

describe('a resolution that stood still while the reporter was asked again', () => {
  it('goes on with the seven days that were left', () =>
    expect(under(pausing())(...resumed).dueDay('resolution')).toBe('2025-03-03'));
  it('does not move when the report is verified with the same class', () =>
    under(pausing())(...resumed)
      .when(verify('2025-02-20T09:00'))
      .then('ComplaintVerified'));
  it('moves to what is left of the limit of another class', () =>
    under(pausing())(...resumed)
      .when(verify('2025-02-20T09:00', 'supervisory'))
      .then('ComplaintVerified', {
        type: 'DeadlineMoved',
        clock: 'resolution',
        limit: { amount: 53, unit: 'workingDay' },
      }));
  it('does not move when it is reclassified there and back', () => {
    const back = under(pausing())(
      ...resumed,
      verify('2025-02-20T09:00'),
      reclassify('2025-02-20T10:00', 'supervisory'),
      reclassify('2025-02-20T11:00', 'non_supervisory'),
    );
    expect(back.dueDay('resolution')).toBe('2025-03-03');
  });
});

describe('a clock of hours that stood still, and goes on in minutes', () => {
  const hours: Policy = {
    ...bangkalan,
    allows: { reopening: false, extension: { verification: 5 } },
    clocks: {
      verification: {
        ...bangkalan.clocks.verification!,
        pending: 'pause',
        limit: { amount: 3, unit: 'hour' },
      },
    },
  };
  it('is extended by hours all the same', () =>
    under(hours)(
      receive('2025-02-03T08:00'),
      requestData('2025-02-03T10:59'),
      provideData('2025-02-04T08:00'),
    )
      .when(extend('2025-02-04T08:00:30', 'verification', 2))
      .then({ type: 'DeadlineMoved', clock: 'verification', limit: { amount: 121, unit: 'minute' } }));
});

describe('a wait that is counted by the week of an agency', () => {
  it('goes on by that week, though no agency has the report when the data come', () => {
    const six = under({
      ...nasional,
      agencies: { 'dinas-pupr': { week: 6, closed: [], worked: [] } },
      clocks: {
        ombudsman: { ...nasional.clocks.ombudsman!, pending: 'pause', countedBy: 'agency' },
      },
    })(...resumed);
    expect(six.state).toMatchObject({
      value: { deadlines: { ombudsman: { calendar: 'id-2026-09-15/6' } } },
    });
  });
});
