import { isLeft, left } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  bangkalan,
  decodeCommand,
  decodeEvent,
  encodeCommand,
  encodeEvent,
  nasional,
  step,
  type ClockRule,
  type Policy,
} from '@pengaduan/core';
import {
  at,
  closeBySystem,
  commandTypes,
  contextUnder,
  disposition,
  extend,
  forward,
  given,
  live,
  provideData,
  receive,
  reply,
  reporter,
  as,
  requestData,
  respond,
  tick,
  under,
  verify,
} from '@pengaduan/core/testing';

// Corners where an earlier version went wrong.

const withClock = (clock: string, change: Partial<ClockRule>, base: Policy = bangkalan): Policy => ({
  ...base,
  clocks: {
    ...base.clocks,
    [clock]: { ...Object.entries(base.clocks).find(([name]) => name === clock)?.[1], ...change },
  },
});
const raw = encodeCommand(receive('2025-02-03T08:00'));
const ago = [receive('2025-08-04T09:00', { policy: 'nasional' }), verify('2025-08-05T09:00')];

describe('a late reply', () => {
  it('still ends the wait: the system does not close what the reporter has answered', () =>
    given(...at.InProcess, reply('2025-02-20T08:00'))
      .when(closeBySystem('2025-02-21T08:00'))
      .rejects({ type: 'NotDue', clock: 'feedback' }));
});

describe('a clock that acts', () => {
  const plain = under(withClock('ombudsman', { stop: ['response'] }));
  const due = tick('2025-06-03T08:00', 'ombudsman-1', '2025-05-10T00:00');
  it('has ended once it acted, whatever its stops', () =>
    plain(...at.Dispositioned)
      .when(due)
      .then('ForwardedToOmbudsman', 'DeadlineElapsed ombudsman'));
  it('does nothing when the runner comes again', () =>
    plain(...at.Dispositioned, due)
      .when({ ...due, id: 'again' })
      .nothing());
});

describe('a reporter who may go to the Ombudsman', () => {
  it('may still go after the report was moved to another agency', () => {
    const eligible = tick('2025-10-31T00:05', 'ombudsman-1', '2025-10-31T00:00');
    given(...ago, disposition('2025-08-05T09:01'), eligible, disposition('2025-11-03T09:00', 'dlh'))
      .when(forward('2025-11-04T09:00'))
      .then('ForwardedToOmbudsman');
  });
});

describe('a clock that stands still while the reporter is asked', () => {
  const asked = [
    receive('2025-02-03T08:00'),
    requestData('2025-02-04T08:00'),
    provideData('2025-02-10T08:00'),
  ];
  it('goes on once the data came, also when that is not one of its starts', () => {
    const paused = under(withClock('verification', { pending: 'pause', start: ['received'] }));
    expect(paused(...asked).running).toEqual(['verification']);
  });
  it('does not get all its time again when it had been missed before', () => {
    const paused = under(withClock('verification', { pending: 'pause' }));
    const late = [
      receive('2025-02-03T08:00'),
      requestData('2025-02-10T08:00'),
      provideData('2025-02-11T08:00'),
    ];
    expect(paused(...late).running).toEqual(['verification']);
    expect(paused(...late).dueDay('verification')).toBe('2025-02-06');
  });
  it('goes on with the minutes that were left of its hours', () => {
    const hours = withClock('verification', { pending: 'pause', limit: { amount: 3, unit: 'hour' } });
    const before = [
      receive('2025-02-03T08:00'),
      requestData('2025-02-03T10:59'),
      provideData('2025-02-04T08:00'),
    ];
    under(hours)(...before)
      .when(verify('2025-02-04T08:30'))
      .then(
        'ComplaintVerified',
        'DeadlineMissed verification',
        'DeadlineCompletedLate verification',
        'DeadlineSet disposition',
      );
  });
  it('counts what it was extended by once, not again after each pause', () => {
    const policy = withClock('verification', { pending: 'pause' });
    const extensible = under({ ...policy, allows: { reopening: false, extension: { verification: 2 } } });
    const [received, ask, give] = asked;
    extensible(received!, extend('2025-02-03T09:00', 'verification', 2), ask!, give!)
      .when(extend('2025-02-11T08:00', 'verification', 2))
      .rejects({ type: 'NotAllowedByPolicy' });
  });
});

describe('the order of checks', () => {
  it('asks for the role before the deadline that is to be extended', () =>
    given(...at.Dispositioned)
      .when(as(reporter, extend('2025-02-04T08:00', 'data', 1)))
      .rejects({ type: 'NotPermitted' }));
  it('asks whether the complaint exists before it asks for its policy', () => {
    const state = live(contextUnder(bangkalan), at.Received);
    expect(step(contextUnder(nasional), state, receive('2025-02-04T08:00'))).toMatchObject({
      left: { type: 'AlreadyReceived' },
    });
  });
});

describe('a command from outside', () => {
  it('may name the version of its policy', () => {
    expect(decodeCommand({ ...raw, policy: 'bangkalan@1' })._tag).toBe('Right');
  });
  it('whose field is called by a name or a NIK is refused without repeating it', () => {
    const odd = [
      { ...raw, 'Budi Santoso': 1 },
      { ...raw, externalIds: { '3526011234567890': 'x' } },
    ];
    expect(JSON.stringify(odd.map(decodeCommand))).not.toMatch(/Budi|3526/);
    const field = (input: unknown) => {
      const read = decodeCommand(input);
      return isLeft(read) && read.left[0]?.field;
    };
    expect(odd.map(field)).toEqual(['*', 'externalIds.*']);
  });
  it('that is no object is told so, at its root', () => {
    const root = { field: '', expected: { type: 'object' }, missing: false };
    for (const input of ['text', 7, null, [raw]]) expect(decodeCommand(input)).toEqual(left([root]));
  });
  it('that does not say which it is, or is none of them, is told so', () => {
    const { command: _, ...rest } = raw;
    const which = (input: object) => {
      const read = decodeCommand(input);
      return isLeft(read) ? read.left : [];
    };
    const expected = { type: 'oneOf', values: expect.arrayContaining([...commandTypes]) as unknown };
    expect(which(rest)).toEqual([{ field: 'command', expected, missing: true }]);
    for (const command of ['BuyIceCream', 'toString', 7, null])
      expect(which({ ...rest, command })).toEqual([{ field: 'command', expected, missing: false }]);
  });
  it('with a NIK inside its id or inside another id is refused', () => {
    expect(decodeCommand({ ...raw, id: 'surat dari 3526011234567890' })._tag).toBe('Left');
    expect(decodeCommand({ ...raw, category: 'nik:3526011234567890' })._tag).toBe('Left');
  });
  it('has a moment that can be written and read again', () => {
    const read = decodeCommand({ ...raw, at: '9999-12-31T23:59:00-12:00' });
    if (read._tag === 'Left') return;
    const done = step(contextUnder(bangkalan), { _tag: 'None' }, read.right);
    if (done._tag === 'Left') return;
    for (const event of done.right.events) expect(decodeEvent(encodeEvent(event))._tag).toBe('Right');
  });
});

describe('a deadline in minutes that ends at midnight', () => {
  it('is shown on the day it ends, as one in days is', () => {
    const ready = given(receive('2025-02-03T08:00'), verify('2025-02-03T23:55'));
    expect(ready.dueDay('disposition')).toBe('2025-02-03');
  });
});

describe('the wait that the runner acted on', () => {
  it('ran out by the act of the system, not by a late person', () => {
    given(...at.Dispositioned, respond('2025-02-05T08:00'))
      .when(tick('2025-02-20T00:00', 'feedback-1', '2025-02-20T00:00'))
      .then('ComplaintClosed', 'DeadlineMissed informing', 'DeadlineCancelled informing', {
        type: 'DeadlineElapsed',
        by: 'act',
      });
  });
});
