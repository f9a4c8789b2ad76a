import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/shell/io/lines.js';

const line = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '€', '😀', '\uFEFF'), maxLength: 8 });

const cutAt = (bytes: Buffer, cuts: ReadonlyArray<number>): ReadonlyArray<Buffer> => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
};

const all = async (pieces: ReadonlyArray<Buffer>): Promise<ReadonlyArray<string>> => {
  const found: string[] = [];
  const input = async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece);
  };
  for await (const lines of linesOf(input())) found.push(...lines);
  return found;
};

describe('lines of standard input', () => {
  it('are the same however the bytes are cut into pieces, also inside a character or between CR and LF', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat({ max: 500 }), { maxLength: 6 }),
        async (lines, end, cuts) => {
          const bytes = Buffer.from(lines.map((one) => one + end).join(''));
          expect(await all(cutAt(bytes, cuts))).toEqual(lines);
        },
      ),
    );
  });

  it('end with a last line that has no end of its own', async () => {
    expect(await all([Buffer.from('a\n\nb')])).toEqual(['a', '', 'b']);
    expect(await all([Buffer.from('a'), Buffer.from('b')])).toEqual(['ab']);
    expect(await all([])).toEqual([]);
  });

  it('are handed over before more input is asked for', async () => {
    const order: string[] = [];
    const input = async function* () {
      for (const piece of ['one\n', 'two\nth', 'ree\n']) {
        order.push(`asked ${order.length}`);
        yield await Promise.resolve(Buffer.from(piece));
      }
    };
    for await (const lines of linesOf(input())) order.push(...lines);
    expect(order).toEqual(['asked 0', 'one', 'asked 2', 'two', 'asked 4', 'three']);
  });
});
