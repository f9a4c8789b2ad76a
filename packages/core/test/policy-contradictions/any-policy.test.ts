import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import {
  adoptedPolicies,
  adoptPolicy,
  bangkalan,
  units,
  type ClockName,
  type ClockRule,
} from '@pengaduan/core';
import { aPolicy } from '@pengaduan/core/testing';
import { days, refusals, withClock } from './refusals.js';

describe('whatever a policy is changed to', () => {
  const broken = fc.constantFrom<(rule: ClockRule) => object>(
    ({ start }) => ({ stop: start }),
    ({ start }) => ({ cancel: start }),
    ({ stop }) => ({ cancel: stop }),
    () => ({ start: [] }),
    () => ({ stop: [] }),
    () => ({ limit: days(314) }),
    ({ limit }) =>
      'unit' in limit ? { kind: 'limit', end: 'note', target: { ...limit, amount: 71 } } : { limit: 1 },
    ({ limit }) => {
      const [unit] = units.filter((one) => 'unit' in limit && one !== limit.unit);
      return { kind: 'limit', end: 'note', target: { amount: 1, unit } };
    },
  );
  it('it is refused where one of its clocks makes no sense, and all that is named is of that clock', () =>
    fc.assert(
      fc.property(aPolicy, fc.nat(), broken, (policy, n, change) => {
        const names = Object.keys(policy.clocks) as ReadonlyArray<ClockName>;
        const clock = names[n % names.length]!;
        const found = refusals(withClock(clock, change(policy.clocks[clock]!), policy));
        expect(found.length).toBeGreaterThan(0);
        for (const one of found) expect(one.startsWith(`clocks.${clock}.`)).toBe(true);
      }),
    ));
});

describe('a journal', () => {
  it('adopts no policy that it could not read again', async () => {
    for (const wrong of [
      { ...bangkalan, id: 'sumenep kota' },
      { ...bangkalan, id: 'sumenep', clocks: {} },
    ]) {
      const { journal } = memoryStore({ now: () => 0 });
      const adopted = await adoptPolicy(journal)(wrong)();
      expect(adopted).toMatchObject({ left: { type: 'InvalidPolicy', retry: 'never' } });
      expect(isLeft(adopted) && 'fields' in adopted.left && adopted.left.fields).toHaveLength(1);
      expect(await adoptedPolicies(journal)()).toEqual({ _tag: 'Right', right: [] });
    }
  });
});
