import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAfter } from '@pengaduan/journal';

const half = fc.bigInt(0n, 3n);
const position = fc.record({ commit: half, prepare: half }, { noNullPrototype: true });

it('of two positions exactly one is after the other, unless they are the same', () =>
  fc.assert(
    fc.property(position, position, (a, b) => {
      const same = a.commit === b.commit && a.prepare === b.prepare;
      expect([isAfter(a, b), isAfter(b, a), same].filter(Boolean)).toHaveLength(1);
    }),
  ));

it('the commit decides before the prepare, and order carries over', () =>
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      if (a.commit > b.commit) expect(isAfter(a, b)).toBe(true);
      if (isAfter(a, b) && isAfter(b, c)) expect(isAfter(a, c)).toBe(true);
    }),
  ));
