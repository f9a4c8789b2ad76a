import { isLeft } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import {
  bangkalan,
  decodeCommand,
  decodePolicy,
  describeHandleFailure,
  encodeCommand,
  encodePolicy,
} from '@pengaduan/core';
import { receive } from '@pengaduan/core/testing';

// Whatever others wrote where we expect a name may be somebody's name or number, or steer a terminal.

const command = encodeCommand(receive('2025-02-03T08:00'));
const unknownIn = (read: ReturnType<typeof decodeCommand> | ReturnType<typeof decodePolicy>) =>
  isLeft(read) ? read.left.map(({ field, expected }) => [field, expected.type]) : [];

const [shown, hidden] = [
  ['a', 'A', '_', '_a-b', 'kode_wilayah', 'x'.repeat(40), '7', '1234'],
  ['x'.repeat(41), '12345', '7x', 'a1', '-a', 'Budi Santoso', 'a.b', '', 'budi@contoh', 'é'],
];

it.each([...shown.map((key) => [key, key]), ...hidden.map((key) => [key, '*'])])(
  'an unknown field %j is told as %s, wherever it stands',
  (key, told) => {
    const day = { date: '2025-10-24', name: 'Hari jadi', decree: 'SE Bupati' };
    const policy = encodePolicy({ ...bangkalan, closed: [day, day] });
    expect(unknownIn(decodeCommand({ ...command, [key]: 1 }))).toEqual([[told, 'nothing']]);
    const by = { ...command.by, [key]: 1 };
    expect(unknownIn(decodeCommand({ ...command, by }))).toEqual([[`by.${told}`, 'nothing']]);
    const closed = [day, { ...day, [key]: 1 }];
    expect(unknownIn(decodePolicy({ ...policy, closed }))).toEqual([[`closed.1.${told}`, 'nothing']]);
  },
);

const typed = (type: string): string =>
  describeHandleFailure(
    {
      type: 'UnreadableEvent',
      stream: 'complaint-1',
      revision: 4n,
      why: { type: 'UnknownType', event: type, version: 2 },
      retry: 'never',
    },
    'en',
  );

it.each(['OrderPlaced', '$metadata', 'a', 'order-placed.v_x', 'x'.repeat(40)])(
  'the type %j of an event is told',
  (type) => expect(typed(type)).toContain(`complaint-1@4 (${type} v2)`),
);
it.each(['', '7a', 'a7', 'Budi Santoso', '.a', 'x'.repeat(41), '\u001b[2J', 'a\n'])(
  'the type %j of an event is not told',
  (type) => expect(typed(type)).toContain('complaint-1@4 (* v2)'),
);
