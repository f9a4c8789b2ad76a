import { describe, expect, it } from 'vitest';
import { bangkalan, nasional, type Policy } from '@pengaduan/core';
import {
  archive,
  at,
  close,
  decline,
  disposition,
  rate,
  reopen,
  respond,
  under,
  verify,
} from '@pengaduan/core/testing';

const allows = { reopening: true, extension: {} };
const open: Policy = { ...bangkalan, allows };
const reopened = [...at.Closed, reopen('2025-02-10T08:00')];

describe('a report that is reopened after it was closed', () => {
  it('gives the agency the whole time to answer again, and starts nothing else', () => {
    const closed = under(open)(...at.Closed);
    closed.when(reopen('2025-02-10T08:00')).then('ComplaintReopened', 'DeadlineSet response');
    const again = under(open)(...reopened);
    expect([again.stage, again.running, again.dueDay('response')]).toEqual([
      'InProcess',
      ['response'],
      '2025-02-24',
    ]);
    again
      .when(respond('2025-02-24T23:59'))
      .then('ResponseGiven', 'DeadlineMet response', 'DeadlineSet feedback');
    again.when(respond('2025-02-25T00:00')).then(
      'ResponseGiven',
      'DeadlineMissed response',
      {
        type: 'DeadlineCompletedLate',
        deadline: 'response-2',
        used: { amount: 11, unit: 'workingDay' },
      },
      'DeadlineSet feedback',
    );
  });
  it('does so under nasional, too, where the resolution has ended with the report', () => {
    const closed = under({ ...nasional, allows })(...at.Closed);
    closed.when(reopen('2025-02-10T08:00')).then('ComplaintReopened', 'DeadlineSet response');
  });
  it('stays the same report: another agency gets no time of its own, and no disposition is the first', () => {
    const again = under(open)(...reopened);
    expect(again.state).toMatchObject({ value: { dispositions: 1 } });
    again.when(disposition('2025-02-11T08:00', 'dlh')).then('ComplaintDispositioned');
  });
  it('is closed again with the response limit still open, which is cancelled', () =>
    under(open)(...reopened)
      .when(close('2025-02-11T08:00'))
      .then('ComplaintClosed', 'DeadlineCancelled response'));
});

describe('a report that is reopened from the archive', () => {
  const filed = [...at.Dispositioned, decline('2025-02-04T08:00'), archive('2025-02-04T09:00')];
  const again = under(open)(...filed, reopen('2025-02-10T08:00'));
  it('comes in anew: it is to be verified, and its next disposition is the first', () => {
    expect([again.stage, again.running, again.dueDay('verification')]).toEqual([
      'Received',
      ['verification'],
      '2025-02-13',
    ]);
    expect(again.state).toMatchObject({ value: { dispositions: 0 } });
    under(open)(...filed, reopen('2025-02-10T08:00'), verify('2025-02-10T09:00'))
      .when(disposition('2025-02-10T09:01'))
      .then(
        'ComplaintDispositioned',
        'DeadlineMet disposition',
        'DeadlineSet informing',
        'DeadlineSet response',
        'DeadlineSet ombudsman',
      );
  });
});

describe('the rating of the reporter', () => {
  const rated = [...at.Closed, rate('2025-02-07T08:00', 2)];
  it('is given once for each closing', () => {
    under(open)(...rated)
      .when(rate('2025-02-07T09:00', 5))
      .rejects({ type: 'AlreadyRated' });
    const life = [...rated, reopen('2025-02-10T08:00'), close('2025-02-11T08:00')];
    const again = under(open)(...life);
    expect(again.state).toMatchObject({ value: { stage: { name: 'Closed', rating: undefined } } });
    again.when(rate('2025-02-12T08:00', 5)).then({ type: 'ComplaintRated', rating: 5 });
    under(open)(...life, rate('2025-02-12T08:00', 5))
      .when(rate('2025-02-12T09:00', 5))
      .rejects({ type: 'AlreadyRated' });
  });
  it('is not given while the report is open again', () =>
    under(open)(...rated, reopen('2025-02-10T08:00'))
      .when(rate('2025-02-11T08:00'))
      .rejects({ type: 'WrongStage', stage: 'InProcess' }));
});
