import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  bangkalan,
  decodeCommand,
  decodePolicy,
  encodeCommand,
  encodePolicy,
  roles,
  type Expected,
} from '@pengaduan/core';
import { commandCases, extend, observe, receive, requestData, tick } from '@pengaduan/core/testing';

type Wrong = ReadonlyArray<readonly [field: string, expected: Expected['type'], missing: boolean]>;
type Decode = (input: unknown) => ReturnType<typeof decodeCommand> | ReturnType<typeof decodePolicy>;

const wrongIn = (decode: Decode, input: unknown): Wrong => {
  const read = decode(input);
  return isLeft(read) ? read.left.map(({ field, expected, missing }) => [field, expected.type, missing]) : [];
};

/** The same JSON with another value at a path; undefined takes it away. */
const put = (json: unknown, [key, ...rest]: ReadonlyArray<string>, value: unknown): unknown => {
  if (key === undefined) return value;
  if (Array.isArray(json)) {
    const list: ReadonlyArray<unknown> = json;
    return list.map((one, n) => (String(n) === key ? put(one, rest, value) : one));
  }
  const whole = json as Readonly<Record<string, unknown>>;
  return { ...whole, [key]: put(whole[key], rest, value) };
};

const minute = '2025-02-03T08:00';
const received = encodeCommand(
  receive(minute, { policy: 'bangkalan', externalIds: { lapor: '1' }, source: 'log' }),
);
const ofCommands: ReadonlyArray<readonly [object, Readonly<Record<string, Expected['type']>>]> = [
  [
    received,
    {
      ...{ id: 'commandId', complaint: 'complaintId', at: 'instant', by: 'object', 'by.id': 'opaqueId' },
      ...{ 'by.role': 'oneOf', kind: 'oneOf', category: 'opaqueId', channel: 'opaqueId', anonymous: 'oneOf' },
      ...{ confidential: 'oneOf', 'externalIds.lapor': 'opaqueId', externalIds: 'object' },
      ...{ policy: 'policyName', source: 'oneOf' },
    },
  ],
  [encodeCommand(requestData(minute)), { reason: 'reason' }],
  [encodeCommand(extend(minute, 'response', 1)), { clock: 'oneOf', amount: 'wholeNumber' }],
  [encodeCommand(tick(minute, 'response-1', minute)), { deadline: 'opaqueId', dueAt: 'instant' }],
  [encodeCommand(observe(minute, 'Closed')), { receivedAt: 'instant', stage: 'oneOf', agency: 'opaqueId' }],
];
const day = { date: '2025-10-24', name: 'Hari jadi', decree: 'SE Bupati' };
const week = { week: 5, closed: [], worked: [], region: 'dinkes' };
const policy = encodePolicy({
  ...bangkalan,
  closed: [day],
  region: 'x',
  agencies: { dinkes: { ...week, week: 6 } },
});
const response = 'clocks.response';
const ofPolicies: Readonly<Record<string, Expected['type']>> = {
  ...{
    id: 'policyId',
    version: 'wholeNumber',
    name: 'object',
    'name.en': 'text',
    source: 'text',
    zone: 'oneOf',
  },
  ...{ week: 'oneOf', closed: 'list', worked: 'list', 'closed.0': 'object', 'closed.0.date': 'date' },
  ...{ 'closed.0.name': 'text', 'closed.0.decree': 'text', region: 'opaqueId', agencies: 'object' },
  ...{ 'agencies.dinkes': 'object', 'agencies.dinkes.week': 'oneOf', 'agencies.dinkes.region': 'opaqueId' },
  ...{ amendments: 'oneOf', allows: 'object', 'allows.reopening': 'oneOf', 'allows.extension': 'object' },
  ...{ clocks: 'object', [response]: 'object', [`${response}.kind`]: 'oneOf', [`${response}.start`]: 'list' },
  ...{ [`${response}.stop`]: 'list', [`${response}.cancel`]: 'list', [`${response}.pending`]: 'oneOf' },
  ...{ [`${response}.end`]: 'oneOf', [`${response}.limit`]: 'object', [`${response}.limit.unit`]: 'oneOf' },
  ...{ [`${response}.limit.amount`]: 'wholeNumber', [`${response}.target`]: 'object' },
};

describe('a field that holds another kind of value is named, with what it takes', () => {
  it('in a command', () => {
    for (const [json, fields] of ofCommands)
      for (const [field, expected] of Object.entries(fields))
        for (const value of [7.5, null])
          expect(wrongIn(decodeCommand, put(json, field.split('.'), value))).toEqual([
            [field, expected, false],
          ]);
  });
  it('in a policy', () => {
    for (const [field, expected] of Object.entries(ofPolicies)) {
      expect([field, ...wrongIn(decodePolicy, put(policy, field.split('.'), 7.5))]).toEqual([
        field,
        [field, expected, false],
      ]);
    }
  });
});

describe('a field that is not there', () => {
  it('is missing in every command where it is needed, and may be left out elsewhere', () => {
    const optional = ['policy', 'source', 'externalIds', 'submittedAt'];
    for (const { command } of commandCases.filter(({ role }) => role === 'coordinator')) {
      const json: Readonly<Record<string, unknown>> = encodeCommand(command);
      for (const field of Object.keys(json).filter((name) => name !== 'command')) {
        const wrong = wrongIn(decodeCommand, put(json, [field], undefined));
        if (optional.includes(field)) expect([field, wrong]).toEqual([field, []]);
        else expect(wrong).toMatchObject([[field, expect.any(String), true]]);
      }
    }
  });
});

it('a clock of no known kind is told which there are', () => {
  for (const kind of ['kuota', undefined]) {
    const read = decodePolicy(put(policy, ['clocks', 'data', 'kind'], kind));
    const expected = { type: 'oneOf', values: ['limit', 'wait'] };
    expect(isLeft(read) && read.left).toEqual([
      { field: 'clocks.data.kind', expected, missing: kind === undefined },
    ]);
  }
});

it('an agency is told by a liaison, and by nobody else, whatever else is wrong', () => {
  const json = { ...encodeCommand(requestData(minute)), reason: '' };
  const reason = ['reason', 'reason', false];
  for (const role of roles) {
    const by = { role, id: 'o-1' };
    const isLiaison = role === 'liaison';
    const [without, withOne] = [by, { ...by, agency: 'dlh' }].map((one) =>
      wrongIn(decodeCommand, { ...json, by: one }),
    );
    expect(without).toEqual([...(isLiaison ? [['by.agency', 'opaqueId', true]] : []), reason]);
    expect(withOne).toEqual([...(isLiaison ? [] : [['by.agency', 'nothing', false]]), reason]);
  }
});
