import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksumOf, type ChecksumPart } from '../src/checksum.js';

const part = fc.oneof(fc.constantFrom(null, '', '0', '-', ',', ';'), fc.string({ maxLength: 2 }));
const parts = fc.array(part, { maxLength: 3 });
const sum = (of: ReadonlyArray<ChecksumPart>): string => checksumOf(of).toString('hex');

it('a checksum tells apart what has other parts, also nothing from an empty text', () => {
  expect(sum([null])).not.toBe(sum(['']));
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(sum(one) === sum(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 500 },
  );
});
it('text counts as its bytes, and a number as its digits', () => {
  expect(sum([12n])).toBe(sum(['12']));
  expect(sum(['é'])).toBe(sum([Buffer.from('é')]));
});
