import { expect, it } from 'vitest';
import { bangkalan, decodePolicy, encodePolicy } from '@pengaduan/core';
import { idDoors, wordDoors, type Door } from '../personal-data/doors.js';

const most: Readonly<Record<string, number>> = { id: 200, complaint: 64, policy: 64, reason: 500 };
const ofPolicy = 64;

/** How long a text may be at a door. */
const longest = (door: Door, n: number): number => {
  if (wordDoors.includes(door)) return most[door.field] ?? 300;
  return door.field === 'id' && n > 0 ? ofPolicy : (most[door.field] ?? 100);
};

it.each([...idDoors, ...wordDoors].map((door, n) => [door.field, longest(door, n), door] as const))(
  '%s takes a text of one to %i characters, and no other',
  (field, length, { refusals }) => {
    for (const taken of ['x', 'x'.repeat(length)]) expect(refusals(taken)).toEqual([]);
    for (const refused of ['', 'x'.repeat(length + 1)])
      expect(refusals(refused).map((one) => one.field.startsWith(field))).toEqual([true]);
  },
);

it('a policy is named with the version after its id, of nine digits at most', () => {
  const named = idDoors.find(({ field }) => field === 'policy')!.refusals;
  for (const name of ['bangkalan@1', 'a@123456789', `${'x'.repeat(64)}@1`]) expect(named(name)).toEqual([]);
  for (const name of ['bangkalan@', 'bangkalan@x', 'a@1234567890', '@1', 'a@1@1', 'con@1', 'LPT1', 'nul.x'])
    expect(named(name)).toMatchObject([{ field: 'policy', expected: { type: 'policyName' } }]);
});

it('a whole number goes to a million', () => {
  const read = (version: number) => decodePolicy({ ...encodePolicy(bangkalan), version })._tag;
  expect([1, 1_000_000].map(read)).toEqual(['Right', 'Right']);
  expect([-1, 0, 1_000_001, 1.5, Infinity].map(read)).toEqual(Array<string>(5).fill('Left'));
});
