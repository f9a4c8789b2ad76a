import { describe, expect, it } from 'vitest';
import {
  archiveBySystem,
  at,
  decline,
  disposition,
  given,
  inform,
  provideData,
  receive,
  requestData,
  respond,
  verify,
  wib,
} from '@pengaduan/core/testing';

// SOP 112./SOP.DINAS-KW.112/2024, step by step: its limit met, missed, and its exception. All times are WIB.

describe('1. Menerima pengaduan melalui SP4N-LAPOR: 5 menit', () => {
  const submittedAt = '2025-02-03T08:00';
  it('is met when the report is taken up within five minutes', () =>
    given()
      .when(receive('2025-02-03T08:04', { submittedAt }))
      .then('ComplaintReceived', 'DeadlineSet intake', 'DeadlineMet intake', 'DeadlineSet verification'));
  it('is missed from the fifth minute on', () =>
    given()
      .when(receive('2025-02-03T08:05', { submittedAt }))
      .then(
        'ComplaintReceived',
        'DeadlineSet intake',
        'DeadlineMissed intake',
        'DeadlineCompletedLate intake',
        'DeadlineSet verification',
      ));
  it('does not run where nobody knows when the report was submitted', () =>
    given().when(receive('2025-02-03T08:05')).then('ComplaintReceived', 'DeadlineSet verification'));
  it('takes a report up once', () =>
    given(...at.Received)
      .when(receive('2025-02-03T08:10'))
      .rejects({ type: 'AlreadyReceived' }));
});

describe('2. Verifikasi laporan dan data pendukung: 1-3 hari, working days', () => {
  const taken = given(receive('2023-02-11T01:16'));
  it('falls due at the end of the third working day after reception', () =>
    expect(taken.dueDay('verification')).toBe('2023-02-15'));
  it('is met on the last day before midnight and missed at midnight', () => {
    const next = 'DeadlineSet disposition';
    taken.when(verify('2023-02-15T23:59:59')).then('ComplaintVerified', 'DeadlineMet verification', next);
    taken
      .when(verify('2023-02-16T00:00'))
      .then('ComplaintVerified', 'DeadlineMissed verification', 'DeadlineCompletedLate verification', next);
  });
  it('is missed by report 6340753: eight working days', () =>
    taken
      .when(verify('2023-02-22T11:13'))
      .then(
        'ComplaintVerified',
        'DeadlineMissed verification',
        { type: 'DeadlineCompletedLate', clock: 'verification', used: { amount: 8, unit: 'workingDay' } },
        'DeadlineSet disposition',
      ));

  const waiting = given(receive('2025-03-03T08:00'), requestData('2025-03-06T08:00'));
  it('"jika data pendukung tidak lengkap, laporan tidak dapat diverifikasi"', () =>
    waiting.when(verify('2025-03-07T08:00')).rejects({ type: 'WrongStage', stage: 'Pending' }));
  it('stands still while the reporter is asked, and starts afresh once the data come', () => {
    expect(waiting.running).toEqual(['data']);
    const back = given(
      receive('2025-03-03T08:00'),
      requestData('2025-03-06T08:00'),
      provideData('2025-03-10T09:00'),
    );
    expect(back.running).toEqual(['verification']);
    expect(back.dueDay('verification')).toBe('2025-03-13');
  });
  it('archives by system when the data do not come in ten working days, not before', () => {
    expect(waiting.dueDay('data')).toBe('2025-03-20');
    waiting
      .when(archiveBySystem('2025-03-20T23:59'))
      .rejects({ type: 'NotDue', clock: 'data', dueAt: wib('2025-03-21T00:00') });
    waiting.when(archiveBySystem('2025-03-21T00:00')).then('ComplaintArchived', 'DeadlineElapsed data');
  });
});

describe('3. Disposisi laporan kepada OPD terkait: 5 menit', () => {
  const ready = given(...at.Verified);
  const sent = ['DeadlineSet informing', 'DeadlineSet response', 'DeadlineSet ombudsman'] as const;
  it('is met within five minutes of the verification and missed from the fifth on', () => {
    const disposed = 'ComplaintDispositioned';
    ready.when(disposition('2025-02-03T09:04')).then(disposed, 'DeadlineMet disposition', ...sent);
    ready
      .when(disposition('2025-02-03T09:05'))
      .then(disposed, 'DeadlineMissed disposition', 'DeadlineCompletedLate disposition', ...sent);
  });
  it('cannot be done before the verification', () =>
    given(...at.Received)
      .when(disposition('2025-02-03T09:04'))
      .rejects({ type: 'WrongStage', stage: 'Received' }));
  it('moves the report to another OPD, whose time to answer starts afresh', () => {
    const { when } = given(...at.Dispositioned);
    when(disposition('2025-02-10T09:00', 'dinas-pupr')).rejects({ type: 'SameAgency' });
    when(disposition('2025-02-10T09:00', 'dlh')).then(
      'ComplaintDispositioned',
      'DeadlineCancelled response',
      'DeadlineSet response',
    );
    const moved = given(...at.Dispositioned, disposition('2025-02-10T09:00', 'dlh'));
    expect(moved.dueDay('response')).toBe('2025-02-24');
    moved
      .when(respond('2025-02-10T10:00', 'initial', 'dinas-pupr'))
      .rejects({ type: 'NotYourAgency', agency: 'dinas-pupr', current: 'dlh' });
  });
  it('does not move the sixty days of the citizen, however often the report is handed on', () => {
    const passed = given(...at.Dispositioned, disposition('2025-02-10T09:00', 'dlh'));
    expect(passed.dueDay('ombudsman')).toBe(given(...at.Dispositioned).dueDay('ombudsman'));
  });
  it('an OPD that says it is not theirs sends the report back, and the office dispositions it again', () => {
    given(...at.Dispositioned)
      .when(decline('2025-02-05T09:00'))
      .then('DispositionDeclined', 'DeadlineSet disposition', {
        type: 'DeadlineCancelled',
        clock: 'response',
        cause: 'byPolicy',
      });
    const back = given(...at.Dispositioned, decline('2025-02-05T09:00'));
    expect(back.state).toMatchObject({
      value: { stage: { name: 'Verified', classification: 'non_supervisory' } },
    });
    expect(back.running).toEqual(['disposition', 'informing', 'ombudsman']);
    back
      .when(disposition('2025-02-05T09:01'))
      .then('ComplaintDispositioned', 'DeadlineMet disposition', 'DeadlineSet response');
  });
  it('another OPD than the one that has the report cannot decline it', () =>
    given(...at.Dispositioned)
      .when(decline('2025-02-05T09:00', 'dlh'))
      .rejects({ type: 'NotYourAgency', agency: 'dlh', current: 'dinas-pupr' }));
});

describe('4. Menginformasikan kepada pejabat penghubung melalui grup whatsapp: 5 menit', () => {
  const sent = given(...at.Dispositioned);
  it('is met within five minutes of the disposition', () =>
    sent.when(inform('2025-02-03T09:05:59')).then('LiaisonInformed', 'DeadlineMet informing'));
  it('is missed from the fifth minute on', () =>
    sent
      .when(inform('2025-02-03T09:06'))
      .then('LiaisonInformed', 'DeadlineMissed informing', 'DeadlineCompletedLate informing'));
  it('goes to the OPD that has the report', () =>
    sent.when(inform('2025-02-03T09:05', 'dlh')).rejects({ type: 'NotYourAgency', current: 'dinas-pupr' }));
});
