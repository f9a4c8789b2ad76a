import { describe, expect, it } from 'vitest';
import {
  closeBySystem,
  disposition,
  forward,
  forwardBySystem,
  given,
  receive,
  reclassify,
  reply,
  respond,
  tick,
  verify,
} from '@pengaduan/core/testing';

// LAPOR!'s own limits where they differ from the SOP.

const taken = [receive('2025-02-03T08:00', { policy: 'nasional' }), verify('2025-02-03T09:00')];
const sent = [...taken, disposition('2025-02-03T09:01')];
const answered = [...sent, respond('2025-02-05T09:10')];

describe('under nasional', () => {
  it('verification is met by the disposition, not by the verification', () => {
    expect(given(...taken).running).toEqual(['verification']);
    given(...taken)
      .when(disposition('2025-02-06T23:59'))
      .then(
        'ComplaintDispositioned',
        'DeadlineMet verification',
        'DeadlineSet response',
        'DeadlineSet resolution',
        'DeadlineSet ombudsman',
      );
  });
  it('the first response is due in five working days, and a holding reply meets it', () => {
    expect(given(...sent).dueDay('response')).toBe('2025-02-10');
    given(...sent)
      .when(respond('2025-02-10T23:59'))
      .then('ResponseGiven', 'DeadlineMet response', 'DeadlineMet ombudsman', 'DeadlineSet feedback');
    given(...sent)
      .when(respond('2025-02-11T00:00'))
      .then(
        'ResponseGiven',
        'DeadlineMissed response',
        'DeadlineCompletedLate response',
        'DeadlineMet ombudsman',
        'DeadlineSet feedback',
      );
  });
  it('resolution waits for an answer on the merits', () => {
    expect(given(...answered).running).toEqual(['resolution', 'feedback']);
    given(...answered)
      .when(respond('2025-02-06T09:00', 'substantive'))
      .then('ResponseGiven', 'DeadlineMet resolution', 'DeadlineCancelled feedback', 'DeadlineSet feedback');
  });
  it.each([
    ['information_request', '2025-02-10'],
    ['aspiration', '2025-02-10'],
    ['non_supervisory', '2025-02-21'],
    ['supervisory', '2025-05-09'],
  ] as const)('resolution of %s is due on %s', (classification, day) => {
    const [received] = taken;
    const of = given(received!, verify('2025-02-03T09:00', classification), disposition('2025-02-03T09:01'));
    expect(of.dueDay('resolution')).toBe(day);
  });
  it('another class moves the resolution, counted from where it started, and nothing else', () => {
    given(...sent)
      .when(reclassify('2025-02-10T08:00', 'supervisory'))
      .then('ComplaintReclassified', {
        type: 'DeadlineMoved',
        clock: 'resolution',
        cause: { type: 'reclassified' },
        limit: { amount: 60, unit: 'workingDay' },
      });
    const moved = given(...sent, reclassify('2025-02-10T08:00', 'supervisory'));
    expect([moved.dueDay('resolution'), moved.dueDay('response')]).toEqual(['2025-05-09', '2025-02-10']);
    moved.when(reclassify('2025-02-11T08:00', 'supervisory')).rejects({ type: 'SameClassification' });
  });
  it('a resolution that was missed stays missed, whatever the class becomes', () =>
    given(...sent)
      .when(reclassify('2025-02-24T08:00', 'supervisory'))
      .then('ComplaintReclassified'));
  it('a reply of the reporter starts the ten working days again', () => {
    given(...answered)
      .when(reply('2025-02-10T08:00'))
      .then('ReporterReplied', 'DeadlineCancelled feedback', 'DeadlineSet feedback');
    const replied = given(...answered, reply('2025-02-10T08:00'));
    expect(replied.dueDay('feedback')).toBe('2025-02-24');
    replied.when(closeBySystem('2025-02-20T00:05')).rejects({ type: 'NotDue', clock: 'feedback' });
    replied
      .when(closeBySystem('2025-02-25T00:00'))
      .then(
        'ComplaintClosed',
        'DeadlineMissed resolution',
        'DeadlineCancelled resolution',
        'DeadlineElapsed feedback',
      );
  });
  it('after sixty working days the reporter may go to the Ombudsman; the system does not forward', () => {
    const early = [receive('2025-08-04T09:00', { policy: 'nasional' }), verify('2025-08-05T09:00')];
    const idle = [...early, disposition('2025-08-05T09:01')];
    given(...idle)
      .when(forwardBySystem('2025-10-31T00:05'))
      .rejects({ type: 'NotAllowedByPolicy' });
    given(...idle)
      .when(forward('2025-10-30T23:59'))
      .rejects({ type: 'NotDue', clock: 'ombudsman' });
    const due = tick('2025-10-31T00:05', 'ombudsman-1', '2025-10-31T00:00');
    given(...idle)
      .when(due)
      .then('OmbudsmanEligibilityReached', 'DeadlineElapsed ombudsman');
    const eligible = given(...idle, due);
    expect(eligible.state).toMatchObject({ value: { ombudsman: 'eligible' } });
    eligible.when({ ...due, id: 'again' }).nothing();
    eligible.when(forward('2025-11-03T08:00')).then('ForwardedToOmbudsman');
  });
});
