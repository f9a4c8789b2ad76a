import fc from 'fast-check';
import { isRight } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { invalidOf } from '../../src/wire/invalid.js';
import { instant, opaqueId } from '../../src/wire/leaf.js';
import { record } from '../../src/wire/record.js';

const required = { at: instant, id: opaqueId };
const optional = { ended: instant, note: opaqueId };
const ours = record(required, optional);
// The codec of io-ts that it is made of.
const plain = (ours as unknown as { readonly form: typeof ours }).form;

const aValue = fc.constantFrom('2025-02-03T01:00:00.000Z', 'dlh', '', 7, null, undefined, [], {});
const anObject = fc.dictionary(fc.constantFrom('at', 'id', 'ended', 'note', 'nama', 'toString'), aValue, {
  noNullPrototype: true,
});
const anything = fc.oneof(
  { weight: 1, arbitrary: aValue },
  { weight: 4, arbitrary: anObject },
  {
    weight: 4,
    arbitrary: anObject.map((more) => ({ at: '2025-02-03T01:00:00.000Z', id: 'dlh', ...more })),
  },
);

// A record reads and writes fields by itself, since io-ts copies each object several times.
it('a record reads what io-ts reads, names what io-ts names, and writes what io-ts writes', () =>
  fc.assert(
    fc.property(anything, (input) => {
      const [read, expected] = [ours.decode(input), plain.decode(input)];
      if (!isRight(read) || !isRight(expected)) {
        const wrong = [read, expected].map((one) => (isRight(one) ? [] : invalidOf(one.left)));
        expect(wrong[0]).toEqual(wrong[1]);
        expect(ours.is(input)).toBe(plain.is(input));
        return;
      }
      expect(read.right).toStrictEqual(expected.right);
      const whole = { ...read.right, nama: 'x' };
      expect(ours.is(whole)).toBe(true);
      expect(ours.encode(whole)).toStrictEqual(plain.encode(whole));
    }),
    { numRuns: 1000 },
  ));
