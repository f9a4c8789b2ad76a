import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { bangkalan, step, type ClockRule, type Command, type Duration, type Policy } from '@pengaduan/core';
import {
  contextUnder,
  live,
  provideData,
  receive,
  requestData,
  under,
  verify,
  wib,
} from '@pengaduan/core/testing';

// A policy under which verification stands still while the reporter is asked for data.

const verification = bangkalan.clocks.verification!;
const pausing = (limit: Duration): Policy => {
  const rule: ClockRule = { ...verification, limit, pending: 'pause' };
  return { ...bangkalan, clocks: { verification: rule } };
};
const minute = 60_000;

describe('a clock of three hours that stood still a minute before its end', () => {
  const paused = under(pausing({ amount: 3, unit: 'hour' }))(
    receive('2025-02-03T08:00'),
    requestData('2025-02-03T10:59'),
  );
  const resumed = provideData('2025-02-04T08:00');
  it('goes on with the minute that was left, not with nothing', () =>
    paused.when(resumed).then('SupportingDataProvided', {
      type: 'DeadlineSet',
      clock: 'verification',
      limit: { amount: 1, unit: 'minute' },
      startedAt: wib('2025-02-04T08:00'),
      due: { type: 'Known', day: 20_123, at: wib('2025-02-04T08:01') },
      resumes: 'verification-1',
    }));
  it('is met within that minute, and late after it', () => {
    const again = under(pausing({ amount: 3, unit: 'hour' }))(
      receive('2025-02-03T08:00'),
      requestData('2025-02-03T10:59'),
      resumed,
    );
    again.when(verify('2025-02-04T08:00:59')).then('ComplaintVerified', 'DeadlineMet verification');
    again
      .when(verify('2025-02-04T08:01'))
      .then('ComplaintVerified', 'DeadlineMissed verification', 'DeadlineCompletedLate verification');
  });
});

describe('a clock of working days that stood still on its last day', () => {
  it('goes on until the end of the day on which the data come', () => {
    const resumed = under(pausing({ amount: 3, unit: 'workingDay' }))(
      receive('2025-02-03T08:00'),
      requestData('2025-02-06T09:00'),
      provideData('2025-02-10T09:00'),
    );
    expect(resumed.dueDay('verification')).toBe('2025-02-10');
    resumed.when(verify('2025-02-10T23:59')).then('ComplaintVerified', 'DeadlineMet verification');
  });
});

/** A received report that stood still some times, each after so many milliseconds; then it is verified. */
const livedWith = (pauses: ReadonlyArray<number>, last: number): ReadonlyArray<Command> => {
  let at = wib('2025-02-03T08:00');
  const commands: Array<Command> = [receive('2025-02-03T08:00')];
  pauses.forEach((ran, n) => {
    at += ran;
    commands.push({ ...requestData('2025-02-03T08:00'), at, id: `ask-${String(n)}` });
    at += 60 * minute;
    commands.push({ ...provideData('2025-02-03T08:00'), at, id: `give-${String(n)}` });
  });
  return [...commands, { ...verify('2025-02-03T08:00'), at: at + last, id: 'verify' }];
};

describe('a clock of hours that stands still now and then', () => {
  it('runs as long as it was given in all, whole minutes being taken off at each pause', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(100 * minute), { maxLength: 4 }),
        fc.nat(5 * 60 * minute),
        (hours, pauses, last) => {
          const used = (until: number) =>
            pauses.slice(0, until).reduce((sum, ran) => sum + Math.floor(ran / minute) * minute, 0);
          const whole = hours * 60 * minute;
          // What is due already has nothing left to pause: it is late whatever comes.
          const isOver = pauses.some((ran, n) => used(n) + ran >= whole);
          const isMet = !isOver && used(pauses.length) + last < whole;
          const context = contextUnder(pausing({ amount: hours, unit: 'hour' }));
          const commands = livedWith(pauses, last);
          const done = step(context, live(context, commands.slice(0, -1)), commands.at(-1)!);
          const types = isLeft(done) ? [] : done.right.events.map(({ type }) => type);
          expect(types).toContain(isMet ? 'DeadlineMet' : 'DeadlineCompletedLate');
        },
      ),
      { numRuns: 300 },
    ));
});
