import { parsePeriod } from '@pengaduan/metrics';
import fc from 'fast-check';
import { isLeft } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';

it('a period is its name and nothing before or behind it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('2025', '2025-03', '2025-Q1'),
      fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...' 0123x-.Q'.split('')) }),
      (name, more) => {
        expect(isLeft(parsePeriod(name))).toBe(false);
        expect(parsePeriod(`${more}${name}`)).toEqual({ _tag: 'Left', left: { type: 'InvalidPeriod' } });
        expect(isLeft(parsePeriod(`${name}${more}`))).toBe(
          !/^2025(-0[1-9]|-1[0-2]|-Q[1-4])$/.test(name + more),
        );
      },
    ),
  ));
