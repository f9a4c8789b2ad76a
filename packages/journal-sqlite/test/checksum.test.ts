import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksumOf, type ChecksumPart } from '../src/checksum.js';

const aShortPart = fc.oneof(fc.constantFrom(null, '', '0', '-', ',', ';'), fc.string({ maxLength: 2 }));
const parts = fc.array(aShortPart, { maxLength: 3 });
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

/** The form that every file holds, in the plainest way: the lengths of all parts, and the parts. */
const plainly = (parts: ReadonlyArray<ChecksumPart>): Buffer => {
  const bytes = parts.map((part) => {
    if (part === null) return Buffer.alloc(0);
    return typeof part === 'bigint' || typeof part === 'string' ? Buffer.from(String(part)) : part;
  });
  const lengths = parts.map((part, i) => (part === null ? '-' : bytes[i]?.length));
  return createHash('sha256').update(`${lengths.join()};`).update(Buffer.concat(bytes)).digest();
};

const part: fc.Arbitrary<ChecksumPart> = fc.oneof(
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 40 }),
);

it('a checksum is SHA-256 over the lengths of its parts and the parts, however long they are', () =>
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(checksumOf(parts)).toEqual(plainly(parts));
    }),
    {
      examples: [
        [['\ud800', 'a']],
        [['\u20ac'.repeat(5_461)]],
        [['x'.repeat(16_385), null, 'y']],
        [[Buffer.alloc(20_000), 1n]],
      ],
    },
  ));
