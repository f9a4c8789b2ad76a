import { isSome } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { bangkalan, nasional, runningDeadline, type ClockRule, type Policy } from '@pengaduan/core';
import {
  archiveBySystem,
  at,
  close,
  closeBySystem,
  extend,
  forward,
  given,
  provideData,
  receive,
  reopen,
  reply,
  requestData,
  respond,
  tick,
  under,
  verify,
  wib,
} from '@pengaduan/core/testing';

// What only some regencies allow, and the ways in which a policy may treat the wait for the reporter.

describe('a limit of hours that stood still', () => {
  const limit = { amount: 3, unit: 'hour' } as const;
  const verification: ClockRule = {
    ...{ kind: 'limit', pending: 'pause', end: 'note', limit },
    ...{ start: ['received', 'dataProvided'], stop: ['verified'] },
  };
  const hours: Policy = {
    ...bangkalan,
    clocks: { ...bangkalan.clocks, verification },
    allows: { reopening: false, extension: { verification: 2 } },
  };
  it('goes on in minutes, and what it is extended by is still hours', () => {
    const { state } = under(hours)(
      receive('2025-02-03T08:00'),
      requestData('2025-02-03T09:00'),
      provideData('2025-02-03T12:00'),
      extend('2025-02-03T13:00', 'verification', 2),
    );
    // Two of the three hours were left at 12:00, and two more were given.
    const due = isSome(state) ? runningDeadline(state.value, 'verification')?.due : undefined;
    expect(due).toMatchObject({ type: 'Known', at: wib('2025-02-03T16:00') });
  });
});

describe('a policy that allows an extension of seven working days', () => {
  const malinau: Policy = {
    ...bangkalan,
    id: 'malinau',
    allows: { reopening: false, extension: { response: 7 } },
  };
  const open = under(malinau)(...at.Dispositioned);
  it('moves the deadline by as much, with its reason', () =>
    open.when(extend('2025-02-10T08:00', 'response', 7)).then({
      type: 'DeadlineMoved',
      clock: 'response',
      cause: { type: 'extended', amount: 7, reason: 'lokasi kurang jelas' },
      limit: { amount: 17, unit: 'workingDay' },
    }));
  it('allows that much in all, not each time', () => {
    const given4 = under(malinau)(...at.Dispositioned, extend('2025-02-10T08:00', 'response', 4));
    expect(given4.dueDay('response')).toBe('2025-02-21');
    given4.when(extend('2025-02-11T08:00', 'response', 4)).rejects({ type: 'NotAllowedByPolicy' });
    given4.when(extend('2025-02-11T08:00', 'response', 3)).then('DeadlineMoved response');
  });
  it('extends no other clock, none that has run out, and nothing under the SOP', () => {
    open.when(extend('2025-02-10T08:00', 'ombudsman', 1)).rejects({ type: 'NotAllowedByPolicy' });
    open.when(extend('2025-02-18T00:00', 'response', 1)).rejects({ type: 'NoSuchDeadline' });
    given(...at.Received)
      .when(extend('2025-02-04T08:00', 'verification', 1))
      .rejects({ type: 'NotAllowedByPolicy', policy: 'bangkalan@1' });
  });
});

describe('a policy that allows reopening', () => {
  const allowing: Policy = { ...nasional, id: 'terbuka', allows: { reopening: true, extension: {} } };
  it('takes a closed report back to where it was answered, an archived one to verification', () => {
    const closed = under(allowing)(...at.Closed);
    closed.when(reopen('2025-03-03T08:00')).then('ComplaintReopened', 'DeadlineSet response');
    expect(under(allowing)(...at.Closed, reopen('2025-03-03T08:00')).stage).toBe('InProcess');
    const archived = under(allowing)(...at.Archived);
    archived.when(reopen('2025-03-03T08:00')).then('ComplaintReopened', 'DeadlineSet verification');
    expect(under(allowing)(...at.Archived, reopen('2025-03-03T08:00')).stage).toBe('Received');
  });
  it('lets the system close it again only after a new wait for the reporter', () => {
    const after = under({ ...bangkalan, allows: allowing.allows });
    const life = [...at.InProcess, closeBySystem('2025-02-20T08:00'), reopen('2025-02-21T08:00')];
    after(...life)
      .when(closeBySystem('2025-02-24T08:00'))
      .rejects({ type: 'NotDue', clock: 'feedback' });
    after(...life, respond('2025-02-24T09:00'))
      .when(closeBySystem('2025-03-11T00:00'))
      .then('ComplaintClosed', 'DeadlineElapsed feedback');
  });
  it('others refuse it', () =>
    given(...at.Closed)
      .when(reopen('2025-03-03T08:00'))
      .rejects({ type: 'NotAllowedByPolicy', policy: 'bangkalan@1' }));
});

describe('waiting for the data of the reporter', () => {
  const life = [
    receive('2025-02-03T08:00'),
    requestData('2025-02-04T08:00'),
    provideData('2025-02-10T08:00'),
  ];
  const waiting = (pending: 'restart' | 'run' | 'pause') =>
    under({
      ...bangkalan,
      clocks: { ...bangkalan.clocks, verification: { ...bangkalan.clocks.verification!, pending } },
    })(...life);
  it.each([
    ['restart', 'starts the days afresh', '2025-02-13'],
    ['pause', 'goes on with what was left', '2025-02-12'],
  ] as const)('under %s verification %s', (pending, _, day) => {
    expect(waiting(pending).dueDay('verification')).toBe(day);
  });
  it('under run verification runs on', () => {
    const clock = waiting('run');
    expect(clock.dueDay('verification')).toBe('2025-02-06');
    clock
      .when(verify('2025-02-11T08:00'))
      .then(
        'ComplaintVerified',
        'DeadlineMissed verification',
        'DeadlineCompletedLate verification',
        'DeadlineSet disposition',
      );
  });
});

describe('a policy whose wait for the reporter only notes', () => {
  const feedback = { ...bangkalan.clocks.feedback!, end: 'note' } as const;
  const noting = under({ ...bangkalan, clocks: { ...bangkalan.clocks, feedback } });
  const due = tick('2025-02-20T08:00', 'feedback-1', '2025-02-20T00:00');
  it('notes once that the wait ran out, and closes nothing', () => {
    noting(...at.InProcess)
      .when(due)
      .then({ type: 'DeadlineElapsed', clock: 'feedback', by: 'runner' });
    const noted = noting(...at.InProcess, due);
    expect(noted.stage).toBe('InProcess');
    noted.when({ ...due, id: 'again' }).nothing();
  });
  it('gives the system no wait to close by; the office may still close', () => {
    const noted = noting(...at.InProcess, due);
    noted.when(closeBySystem('2025-02-21T08:00')).rejects({ type: 'NotAllowedByPolicy' });
    noted
      .when(close('2025-02-21T08:00'))
      .then('ComplaintClosed', 'DeadlineMissed informing', 'DeadlineCancelled informing', {
        type: 'DeadlineElapsed',
        clock: 'feedback',
        by: 'late',
      });
  });
  it('takes what was done in time and entered after the note as done in time', () =>
    noting(...at.InProcess, due)
      .when(reply('2025-02-19T23:59'))
      .then('ReporterReplied', 'DeadlineMet feedback'));
});

describe('a policy without the clock of a wait', () => {
  const { feedback, ombudsman, data, ...clocks } = bangkalan.clocks;
  const given0 = under({ ...bangkalan, clocks });
  it('gives the system nothing to act on, however late it is', () => {
    expect([feedback, ombudsman, data]).not.toContain(undefined);
    given0(...at.InProcess)
      .when(closeBySystem('2026-01-05T08:00'))
      .rejects({ type: 'NotAllowedByPolicy', policy: 'bangkalan@1' });
    given0(...at.Pending)
      .when(archiveBySystem('2026-01-05T08:00'))
      .rejects({ type: 'NotAllowedByPolicy', policy: 'bangkalan@1' });
  });
  it('gives nobody a time from which to go to the Ombudsman', () =>
    given0(...at.Dispositioned)
      .when(forward('2026-01-05T08:00'))
      .rejects({ type: 'NotAllowedByPolicy', policy: 'bangkalan@1' }));
});
