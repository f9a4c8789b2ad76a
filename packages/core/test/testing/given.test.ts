import { AssertionError } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { bangkalan } from '@pengaduan/core';
import { at, close, closeBySystem, given, receive, tick, under, verify } from '@pengaduan/core/testing';

const failure = (run: () => void): AssertionError => {
  try {
    run();
  } catch (error) {
    if (error instanceof AssertionError) return error;
    throw error;
  }
  throw new Error('it passed');
};
const verifying = given(...at.Received).when(verify('2025-02-04T08:00'));
const closing = given(...at.Received).when(close('2025-02-04T08:00'));

describe('then', () => {
  it('fails when an event is missing, too many, another one or in another order', () => {
    const [a, b, c] = ['ComplaintVerified', 'DeadlineMet verification', 'DeadlineSet disposition'] as const;
    verifying.then(a, b, c);
    failure(() => verifying.then(a, b));
    failure(() => verifying.then(a, b, c, c));
    failure(() => verifying.then(a, c, b));
    failure(() => verifying.then(a, 'DeadlineMissed verification', c));
    failure(() => verifying.then());
  });
  it('looks at the fields that are named, and at them only', () => {
    const used = { amount: 1, unit: 'workingDay' } as const;
    verifying.then({ type: 'ComplaintVerified' }, { type: 'DeadlineMet', used }, 'DeadlineSet disposition');
    const error = failure(() =>
      verifying.then('ComplaintVerified', { type: 'DeadlineMet', used: { ...used, amount: 2 } }),
    );
    expect(error.message).toMatch(/\+ +amount: 1,\n- +amount: 2,/);
  });
  it('fails when the command was refused, and says why', () => {
    expect(failure(() => closing.then('ComplaintClosed')).message).toContain('WrongStage');
  });
});

describe('rejects', () => {
  it('fails when the command was accepted, or refused for another reason or with other data', () => {
    closing.rejects({ type: 'WrongStage', stage: 'Received' });
    failure(() => closing.rejects({ type: 'NotReceived' }));
    failure(() => closing.rejects({ type: 'WrongStage', stage: 'Pending' }));
    expect(failure(() => verifying.rejects({ type: 'WrongStage' })).message).toContain('ComplaintVerified');
  });
});

describe('nothing', () => {
  it('fails when something happened or the command was refused', () => {
    given(...at.Closed)
      .when(tick('2025-03-03T08:00', 'feedback-1', '2025-02-20T00:00'))
      .nothing();
    failure(() => verifying.nothing());
    failure(() => closing.nothing());
  });
});

describe('given', () => {
  it('fails at once when one of its commands is refused, and names it', () => {
    const error = failure(() => void given(...at.Received, closeBySystem('2025-02-04T08:00')));
    expect(error.message).toMatch(/2025-02-04T08:00.*CloseComplaint.*WrongStage/);
    failure(() => void given(receive('2025-02-30T08:00')));
  });
  it('tells the stage, the running clocks and the last day of one', () => {
    const { stage, running, dueDay } = given(...at.InProcess);
    expect({ stage, running }).toEqual({ stage: 'InProcess', running: ['informing', 'feedback'] });
    expect([dueDay('feedback'), dueDay('resolution')]).toEqual(['2025-02-19', undefined]);
    expect(given()).toMatchObject({ stage: undefined, running: [] });
  });
  it('goes by the policies it is put under', () => {
    const { feedback } = bangkalan.clocks;
    const slow = { ...feedback!, limit: { amount: 20, unit: 'workingDay' as const } };
    const given20 = under({ ...bangkalan, clocks: { ...bangkalan.clocks, feedback: slow } });
    expect(given20(...at.InProcess).dueDay('feedback')).toBe('2025-03-05');
  });
});
