import { expect, it } from 'vitest';
import type { Reader, Row } from '../src/database.js';
import { readBetween } from '../src/feed-page.js';

const bytes = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer;
const place = [1, 0, 7, 'complaint-1', 'id-1', 'Counted', 2, 2, 32];
/** One page as a statement gives it, with these places. */
const pageOf = (places: string, more: Row = {}): Reader['all'] => {
  const row = {
    places: bytes(places),
    data: bytes('{}'),
    metadata: bytes('{}'),
    checksums: bytes('x'.repeat(32)),
  };
  return () => [{ ...row, ...more }];
};
const read = (all: Reader['all']) => () => readBetween({ all }, 0n, 1n, '');

// A table takes no other kinds of values; a damaged page may hold any.
it.each(place.map((_, n) => n).slice(1))('a record whose value %i is of another kind is damaged', (n) => {
  for (const wrong of [null, true, 0.5, typeof place[n] === 'string' ? 7 : 'x']) {
    const other = place.map((value, at) => (at === n ? wrong : value));
    expect(read(pageOf(JSON.stringify([other])))).toThrow('the record at position 1 is damaged');
  }
});
it('a page is told to be damaged where it is none, or has not the record that it should', () => {
  expect(read(() => [])).toThrow('column places holds nothing');
  expect(read(pageOf('['))).toThrow('column places holds no JSON');
  for (const none of ['[]', JSON.stringify([[2, ...place.slice(1)]])])
    expect(read(pageOf(none))).toThrow('no record at position 1');
  // What is not damaged in this way is held against its checksum.
  expect(read(pageOf(JSON.stringify([place])))).toThrow(/complaint-1.*is not as it was written/);
});
