import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deterministicId } from '@pengaduan/journal';
import { v5 } from 'uuid';

const libraryNamespace = 'e3f5f3ac-2f1b-5d3c-9a54-6f3f6a0f0b11';

describe('a deterministic id', () => {
  it('is the same on every machine, today and later', () => {
    expect(deterministicId('complaint-1', 'command-7', 0)).toBe('0512375e-ff26-57c2-b5a9-55c04463968b');
  });
  it('is the UUID of version 5 that another library makes of the same parts', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        expect(deterministicId(...parts)).toBe(v5(JSON.stringify(parts), libraryNamespace));
      }),
    ));
  it('differs where the parts differ, also where they say the same when joined', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(deterministicId(...one) === deterministicId(...other)).toBe(same);
        expect(deterministicId(one.join('')) === deterministicId(...one)).toBe(one.length === 1);
      }),
    ));
});
