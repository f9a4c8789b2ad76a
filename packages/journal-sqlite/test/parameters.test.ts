import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bound, countParameters } from '../src/parameters.js';

const words = fc.string({ unit: fc.constantFrom('?', 'a', ' ', '%'), maxLength: 4 });
/** What holds question marks that are no parameters: texts, names, and comments to the end of a line or of their own. */
const hidden = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => `'${parts.join("''")}'`),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => `"${parts.join('""')}"`),
  words.map((text) => `--${text}' "\n`),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => `/*${parts.join(`*'\n"`)}*/`),
);
const open = fc.constantFrom('?', ' = ', ' - ', '/', 'nr', '\n', '* ', ', ');

it('parameters are counted where they are none of a text, a name or a comment', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(hidden, open), { maxLength: 8 }), (parts) => {
      expect(countParameters(parts.join(' '))).toBe(parts.filter((part) => part === '?').length);
    }),
    { numRuns: 500 },
  ));

it('a parameter is bound as it is, a whole number as INTEGER; anything else is a bug', () => {
  const bytes = new Uint8Array([1]);
  expect(bound([null, 'x', 7n, 7, -0.5, bytes])).toEqual([null, 'x', 7n, 7n, -0.5, bytes]);
  for (const none of [undefined, NaN, Infinity, true, {}, [], Symbol('x')])
    expect(() => bound([none])).toThrow(new TypeError(`a parameter of type ${typeof none} cannot be stored`));
  expect(bound([2 ** 53])).toEqual([2 ** 53]);
});
