import { isRight, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import {
  adoptedPolicies,
  bangkalan,
  decodeCommand,
  decodeEvent,
  decodePolicy,
  encodeCommand,
  encodeEvent,
  encodePolicy,
  type ComplaintEvent,
  type Policy,
} from '@pengaduan/core';
import { extend, provideData, receive, requestData, under, wib } from '@pengaduan/core/testing';

// The net at the door grows finer with each release. What went through an earlier one must stay readable.
const caught = '081234567890';
const at = wib('2025-02-03T08:00');

describe('what is stored is read by its shape, whatever a command may say today', () => {
  it.each<ComplaintEvent>([
    { type: 'SupportingDataRequested', at, by: 'coordinator', reason: `hubungi ${caught}` },
    { type: 'ComplaintDispositioned', at, by: 'coordinator', agency: caught },
    {
      type: 'DeadlineMoved',
      at,
      deadline: 'response-1',
      clock: 'response',
      cause: { type: 'extended', amount: 1, reason: caught },
      limit: { amount: 11, unit: 'workingDay' },
      from: { type: 'Uncovered', year: 2028 },
      to: { type: 'Uncovered', year: 2028 },
    },
  ])('$type', (event) => {
    expect(decodeEvent(encodeEvent(event))).toEqual(right(event));
  });
  it('in a command it is refused', () => {
    const command = { ...encodeCommand(requestData('2025-02-03T08:00')), reason: `hubungi ${caught}` };
    expect(isRight(decodeCommand(command))).toBe(false);
  });
  it('a policy that was adopted before something was asked of policies', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const older: Policy = { ...bangkalan, id: 'sumenep/2025', source: caught, clocks: {} };
    expect(isRight(decodePolicy(encodePolicy(older)))).toBe(false);
    const record = {
      id: '8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b11',
      type: 'PolicyAdopted',
      data: encodePolicy(older),
      metadata: { schema: 1 },
    };
    await journal.append({ stream: 'policies', revision: 'no_stream' }, [record])();
    expect(await adoptedPolicies(journal)()).toEqual(right([older]));
  });
});

it('a year of hours, extended by a year and paused, is read when it goes on in minutes', () => {
  const policy: Policy = {
    ...bangkalan,
    allows: { reopening: false, extension: { verification: 8784 } },
    clocks: {
      verification: {
        ...bangkalan.clocks.verification!,
        kind: 'limit',
        end: 'note',
        target: { amount: 1, unit: 'hour' },
        limit: { amount: 8784, unit: 'hour' },
        pending: 'pause',
      },
    },
  };
  expect(isRight(decodePolicy(encodePolicy(policy)))).toBe(true);
  const { state } = under(policy)(
    receive('2025-02-03T08:00'),
    extend('2025-02-03T09:00', 'verification', 8784),
    requestData('2025-02-03T10:00'),
    provideData('2025-02-03T11:00'),
  );
  const limit = { amount: 2 * 527_040 - 120, unit: 'minute' } as const;
  expect(state).toMatchObject({ value: { deadlines: { verification: { limit } } } });
  const set = {
    type: 'DeadlineSet',
    at,
    deadline: 'verification-2',
    clock: 'verification',
    kind: 'limit',
    startedAt: at,
    limit,
    due: { type: 'Known', day: 20_857, at },
  } as const;
  expect(decodeEvent(encodeEvent(set))).toEqual(right(set));
});
