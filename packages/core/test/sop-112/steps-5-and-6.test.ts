import { describe, expect, it } from 'vitest';
import {
  at,
  closeBySystem,
  decline,
  disposition,
  forward,
  forwardBySystem,
  given,
  receive,
  reply,
  respond,
  tick,
  verify,
} from '@pengaduan/core/testing';

// SOP 112./SOP.DINAS-KW.112/2024, step by step: its limit met, missed, and its exception. All times are WIB.

describe('5. Memberikan tanggapan/tindak lanjut: 5-10 hari, working days', () => {
  const sent = given(
    receive('2023-02-11T01:16'),
    verify('2023-02-22T11:13'),
    disposition('2023-02-22T11:13'),
  );
  it('is met by report 6340753 after one working day', () =>
    sent
      .when(respond('2023-02-23T10:44'))
      .then(
        'ResponseGiven',
        { type: 'DeadlineMet', clock: 'response', used: { amount: 1, unit: 'workingDay' } },
        'DeadlineMet ombudsman',
        'DeadlineSet feedback',
      ));
  it('is met on the tenth working day and missed on the eleventh', () => {
    expect(sent.dueDay('response')).toBe('2023-03-08');
    sent
      .when(respond('2023-03-08T23:59'))
      .then('ResponseGiven', 'DeadlineMet response', 'DeadlineMet ombudsman', 'DeadlineSet feedback');
    sent
      .when(respond('2023-03-09T08:00'))
      .then(
        'ResponseGiven',
        'DeadlineMissed response',
        { type: 'DeadlineCompletedLate', clock: 'response', used: { amount: 11, unit: 'workingDay' } },
        'DeadlineMet ombudsman',
        'DeadlineSet feedback',
      );
  });

  const idle = [receive('2025-08-04T09:00'), verify('2025-08-05T09:00'), disposition('2025-08-05T09:01')];
  it('"jika tidak ditindaklanjuti dalam waktu 60 hari kerja, diteruskan ke Ombudsman RI", not before', () => {
    expect(given(...idle).dueDay('ombudsman')).toBe('2025-10-30');
    given(...idle)
      .when(forwardBySystem('2025-10-30T23:59'))
      .rejects({ type: 'NotDue', clock: 'ombudsman' });
    given(...idle)
      .when(forwardBySystem('2025-10-31T00:05'))
      .then('ForwardedToOmbudsman', 'DeadlineElapsed ombudsman');
    given(...idle)
      .when(tick('2025-10-31T00:05', 'ombudsman-1', '2025-10-31T00:00'))
      .then('ForwardedToOmbudsman', 'DeadlineElapsed ombudsman');
  });
  it('forwards a report that went back to the office, whose wait goes on', () => {
    const back = [...idle, decline('2025-08-06T09:00')];
    expect(given(...back).dueDay('ombudsman')).toBe('2025-10-30');
    given(...back)
      .when(tick('2025-10-31T00:05', 'ombudsman-1', '2025-10-31T00:00'))
      .then('ForwardedToOmbudsman', 'DeadlineElapsed ombudsman');
    given(receive('2025-08-04T09:00'))
      .when(forward('2025-12-01T09:00'))
      .rejects({ type: 'NotDue', clock: 'ombudsman' });
  });
  it('leaves the mark of the Ombudsman beside the stage, and the OPD can still answer', () => {
    const forwarded = given(...idle, forwardBySystem('2025-10-31T00:05'));
    expect(forwarded.state).toMatchObject({
      value: { stage: { name: 'Dispositioned' }, ombudsman: 'forwarded' },
    });
    forwarded.when(forwardBySystem('2025-11-03T08:00')).rejects({ type: 'AlreadyForwarded' });
    forwarded
      .when(respond('2025-11-03T08:00'))
      .then(
        'ResponseGiven',
        'DeadlineMissed response',
        'DeadlineCompletedLate response',
        'DeadlineSet feedback',
      );
    const late = given(...idle, forwardBySystem('2025-10-31T00:05'), respond('2025-11-03T08:00'));
    expect(late.state).toMatchObject({ value: { stage: { name: 'InProcess' }, ombudsman: 'forwarded' } });
  });
});

describe('6. Memantau perkembangan laporan dan feedback dari pelapor: 10 hari kerja', () => {
  const answered = given(...at.InProcess);
  it('cannot close what nobody answered', () =>
    given(...at.Verified)
      .when(closeBySystem('2025-03-03T09:00'))
      .rejects({ type: 'WrongStage', command: 'CloseComplaint', stage: 'Verified' }));
  it('"tidak ada tanggapan balik dalam 10 hari kerja": closed by system from 00:00 after the tenth', () => {
    expect(answered.dueDay('feedback')).toBe('2025-02-19');
    answered.when(closeBySystem('2025-02-19T23:59')).rejects({ type: 'NotDue', clock: 'feedback' });
    answered
      .when(closeBySystem('2025-02-20T00:00'))
      .then(
        'ComplaintClosed',
        'DeadlineMissed informing',
        'DeadlineCancelled informing',
        'DeadlineElapsed feedback',
      );
  });
  it('leaves no open deadline behind', () =>
    expect(given(...at.InProcess, closeBySystem('2025-02-20T00:05')).running).toEqual([]));
  it('stays open when the reporter replies in time, until the next response starts the days again', () => {
    answered.when(reply('2025-02-19T23:59')).then('ReporterReplied', 'DeadlineMet feedback');
    const replied = given(...at.InProcess, reply('2025-02-19T23:59'));
    replied.when(closeBySystem('2025-03-20T08:00')).rejects({ type: 'NotDue', clock: 'feedback' });
    const again = given(
      ...at.InProcess,
      reply('2025-02-19T23:59'),
      respond('2025-02-21T10:00', 'substantive'),
    );
    expect(again.dueDay('feedback')).toBe('2025-03-07');
  });
});
