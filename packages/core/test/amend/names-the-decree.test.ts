import { describe, expect, it } from 'vitest';
import { parseDay } from '@pengaduan/calendar';
import {
  amend,
  bangkalan,
  contextKnownOn,
  contextOf,
  formatInstant,
  termsOf,
  type Context,
} from '@pengaduan/core';
import { live, disposition, receive, verify, wib } from '@pengaduan/core/testing';

const right = <A>(answer: { _tag: 'Left' } | { _tag: 'Right'; right: A }): A => {
  if (answer._tag === 'Left') throw new Error('expected an answer');
  return answer.right;
};
const knownOn = (iso: string): Context => right(contextKnownOn(right(parseDay(iso)), bangkalan));
const moves = (before: Context, after: Context, on: string) => {
  const state = live(before, [
    receive('2025-08-05T08:00'),
    verify('2025-08-05T09:00'),
    disposition('2025-08-05T09:01'),
  ]);
  if (state._tag === 'None') throw new Error('received');
  const terms = termsOf(after, state.value.policy);
  if (terms === undefined) throw new Error('terms');
  return amend(terms, state.value, wib(on));
};

describe('an amendment', () => {
  it('names the decree that moved a due, not the newest one known', () => {
    const moved = moves(knownOn('2025-08-05'), right(contextOf(bangkalan)), '2025-08-08T08:00');
    expect(moved.map(({ clock, cause }) => [clock, cause])).toEqual([
      ['response', { type: 'decree', decree: 'SKB 933/2025, 1/2025, 3/2025' }],
      ['ombudsman', { type: 'decree', decree: 'SKB 933/2025, 1/2025, 3/2025' }],
    ]);
    expect(moved[0]?.to).toMatchObject({ type: 'Known', at: Date.parse('2025-08-20T17:00:00Z') });
    expect(formatInstant(moved[0]!.at)).toBe('2025-08-08T01:00:00.000Z');
  });
  it('moves nothing where the same decrees are known', () => {
    expect(moves(knownOn('2025-08-07'), knownOn('2025-08-07'), '2025-08-08T08:00')).toEqual([]);
  });
});
