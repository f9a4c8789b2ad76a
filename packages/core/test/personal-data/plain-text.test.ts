import { expect, it } from 'vitest';
import { plainText } from '../../src/value/plain-text.js';

/** Every character of the scripts in use, and of those behind them in the next plane. */
const characters = Array.from({ length: 0x20_000 }, (_, point) => String.fromCodePoint(point));

it.each([
  ['each dash is a hyphen', /[\p{Pd}\u2212]/u, '1-2'],
  ['each blank is a space, whatever its width', /[\p{Zs}\t\v\f]/u, '1 2'],
  ['each end of a line is a line feed', /[\n\r\u2028\u2029]/u, '1\n2'],
  ['what is written over others, or not seen, is left out', /[\p{Cf}\p{M}]/u, '12'],
])('%s', (_, kind, plain) => {
  const found = characters.filter((character) => kind.test(character));
  expect(found.length).toBeGreaterThan(3);
  const astray = found.filter((character) => plainText(`1${character}2`) !== plain);
  expect(astray.map((character) => character.codePointAt(0)?.toString(16))).toEqual([]);
});
it('what is plain already stays as it is', () => {
  const plain = characters.slice(0x20, 0x7f).join('') + '\n';
  expect(plainText(plain)).toBe(plain);
  expect(plainText(`${plain}é`)).toBe(`${plain}é`);
});
