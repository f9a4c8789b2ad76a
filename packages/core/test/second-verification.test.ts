import { describe, expect, it } from 'vitest';
import {
  at,
  decline,
  disposition,
  given,
  provideData,
  receive,
  requestData,
  tick,
  verify,
} from '@pengaduan/core/testing';

// An agency says that the report is not theirs; the office asks the reporter again and verifies for a second time.

const nasional = [
  receive('2025-02-03T08:00', { policy: 'nasional' }),
  verify('2025-02-03T09:00'),
  disposition('2025-02-03T09:01'),
];
const askedAgain = [
  decline('2025-02-04T08:00'),
  requestData('2025-02-04T09:00'),
  provideData('2025-02-05T08:00'),
];

describe('a second verification under nasional', () => {
  const back = given(...nasional, ...askedAgain);
  it('finds the resolution and the wait for the Ombudsman still running, from the first disposition', () => {
    expect(back.running).toEqual(['verification', 'resolution', 'ombudsman']);
    expect([back.dueDay('resolution'), back.dueDay('ombudsman')]).toEqual(['2025-02-21', '2025-05-09']);
  });
  it('with another class moves the resolution, as a reclassification does', () => {
    back.when(verify('2025-02-06T08:00', 'supervisory')).then('ComplaintVerified', {
      type: 'DeadlineMoved',
      clock: 'resolution',
      cause: { type: 'reclassified' },
      limit: { amount: 60, unit: 'workingDay' },
    });
    const moved = given(...nasional, ...askedAgain, verify('2025-02-06T08:00', 'supervisory'));
    expect(moved.dueDay('resolution')).toBe('2025-05-09');
    expect(moved.state).toMatchObject({ value: { stage: { classification: 'supervisory' } } });
  });
  it('with the same class moves nothing', () =>
    back.when(verify('2025-02-06T08:00')).then('ComplaintVerified'));
  it('moves no resolution that was due by then, whether the runner has noted it or not', () => {
    const late = verify('2025-02-22T00:00', 'supervisory');
    back.when(late).then('ComplaintVerified');
    const noted = tick('2025-02-22T00:00', 'resolution-1', '2025-02-22T00:00');
    given(...nasional, ...askedAgain, noted)
      .when(late)
      .then('ComplaintVerified');
  });
  it('moves it where it was dated before the due and entered after the runner had noted it', () => {
    const noted = tick('2025-02-22T00:00', 'resolution-1', '2025-02-22T00:00');
    given(...nasional, ...askedAgain, noted)
      .when(verify('2025-02-21T23:59', 'supervisory'))
      .then('ComplaintVerified', 'DeadlineMoved resolution');
  });
});

describe('a second verification under the SOP', () => {
  const back = given(...at.Dispositioned, ...askedAgain);
  const again = [...at.Dispositioned, ...askedAgain, verify('2025-02-06T08:00', 'supervisory')];
  it('moves nothing: no limit goes by class; it starts the time to dispose again', () =>
    back
      .when(verify('2025-02-06T08:00', 'supervisory'))
      .then('ComplaintVerified', 'DeadlineMet verification', 'DeadlineSet disposition'));
  it('is followed by a disposition that starts the response, and neither informing nor the sixty days', () => {
    given(...again)
      .when(disposition('2025-02-06T08:02'))
      .then('ComplaintDispositioned', 'DeadlineMet disposition', 'DeadlineSet response');
    const sent = given(...again, disposition('2025-02-06T08:02'));
    expect([sent.dueDay('response'), sent.dueDay('ombudsman')]).toEqual(['2025-02-20', '2025-05-09']);
  });
});
