import { describe, expect, it } from 'vitest';
import {
  at,
  decline,
  disposition,
  extend,
  given,
  permissive,
  readmit,
  receive,
  reopen,
  respond,
  returnComplaint,
  tick,
  under,
  verify,
} from '@pengaduan/core/testing';

/** A report that waited sixty working days, came back to the office, was returned, readmitted and sent on. */
const waitedTwice = (policy: string) => [
  receive('2025-02-03T08:00', { policy }),
  verify('2025-02-03T09:00'),
  disposition('2025-02-03T09:01'),
  tick('2025-05-14T08:00', 'ombudsman-1', '2025-05-10T00:00'),
  decline('2025-05-15T08:00'),
  returnComplaint('2025-05-16T08:00'),
  readmit('2025-06-02T08:00'),
  verify('2025-06-02T08:01'),
  disposition('2025-06-02T08:02'),
];

describe('a report that waits for an answer twice', () => {
  it.each([
    ['nasional', 'is marked as one for the Ombudsman', 'eligible'],
    ['bangkalan', 'is sent to the Ombudsman by the system', 'forwarded'],
  ])('under %s %s once: the second wait is only noted', (policy, _, mark) => {
    const twice = given(...waitedTwice(policy));
    expect(twice.state).toMatchObject({ value: { ombudsman: mark } });
    expect([twice.running.includes('ombudsman'), twice.dueDay('ombudsman')]).toEqual([true, '2025-08-29']);
    twice
      .when(tick('2025-08-30T00:00', 'ombudsman-2', '2025-08-30T00:00'))
      .then({ type: 'DeadlineElapsed', clock: 'ombudsman', by: 'runner' });
  });
});

describe('an act of the runner', () => {
  const ticked = (deadline: string) => tick('2025-02-20T08:00', deadline, '2025-02-07T00:00');
  it.each(['verification-2', 'verification-0', 'feedback-1', 'verification', 'verification-01', 'x', ''])(
    'on %j, which there never was, is told so',
    (deadline) =>
      given(...at.Received)
        .when(ticked(deadline))
        .rejects({ type: 'NoSuchDeadline', deadline }),
  );
  it('on the one that there is, notes it', () =>
    given(...at.Received)
      .when(ticked('verification-1'))
      .then('DeadlineMissed verification'));
  it('on an earlier run of a clock, of which there are two by now, finds nothing left to do', () => {
    const reopened = under(permissive)(...at.Archived, reopen('2025-02-05T08:00'));
    reopened.when(ticked('verification-1')).nothing();
    reopened.when(ticked('verification-3')).rejects({ type: 'NoSuchDeadline' });
  });
  it('on one that was moved, notes it at its new due, and no more at the old one', () => {
    const moved = under(permissive)(...at.Dispositioned, extend('2025-02-10T08:00', 'response', 2));
    const act = (dueAt: string) => tick('2025-02-25T08:00', 'response-1', dueAt);
    moved.when(act('2025-02-18T00:00')).nothing();
    moved.when(act('2025-02-20T00:00')).then('DeadlineMissed response');
  });
  it('on one that has ended, or at a due that is no longer the one, finds nothing left to do', () => {
    given(...at.InProcess)
      .when(tick('2025-02-20T08:00', 'response-1', '2025-02-18T00:00'))
      .nothing();
    given(...at.Received)
      .when(tick('2025-02-20T08:00', 'verification-1', '2025-02-08T00:00'))
      .nothing();
  });
  it('stands, whatever is entered later of the time before it', () => {
    const closed = given(...at.InProcess, tick('2025-02-20T00:00', 'feedback-1', '2025-02-20T00:00'));
    expect(closed.stage).toBe('Closed');
    closed.when(respond('2025-02-19T08:00')).rejects({ type: 'WrongStage', stage: 'Closed' });
  });
});
