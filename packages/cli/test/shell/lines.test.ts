import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { linesOf, longestLine } from '../../src/shell/io/lines.js';

const line = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '€', '😀', '\uFEFF'), maxLength: 8 });

const cutAt = (bytes: Buffer, cuts: ReadonlyArray<number>): ReadonlyArray<Buffer> => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
};

const tooLong = 'too long';
const all = async (pieces: ReadonlyArray<Buffer>): Promise<ReadonlyArray<string>> => {
  const found: string[] = [];
  const input = async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece);
  };
  for await (const lines of linesOf(input())) {
    if (isLeft(lines)) throw new Error(lines.left.type);
    found.push(...lines.right.map((one) => (isNone(one) ? tooLong : one.value)));
  }
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
          // A byte-order mark is one at the very beginning only.
          const [first = '', ...others] = lines;
          const expected = lines.length === 0 ? [] : [first.replace(/^\uFEFF/, ''), ...others];
          expect(await all(cutAt(bytes, cuts))).toEqual(expected);
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
    for await (const lines of linesOf(input())) {
      if (isLeft(lines)) throw new Error(lines.left.type);
      order.push(...lines.right.map((one) => (isNone(one) ? tooLong : one.value)));
    }
    expect(order).toEqual(['asked 0', 'one', 'asked 2', 'two', 'asked 4', 'three']);
  });

  it('are too long beyond 1 MiB, wherever they begin and end and however the bytes are cut', async () => {
    const sizes = [longestLine - 1, longestLine, longestLine + 1, 2 * longestLine];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...sizes), fc.nat({ max: 9 })), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.array(fc.nat({ max: 10 * longestLine }), { maxLength: 4 }),
        async (lengths, hasEnd, cuts) => {
          const text = lengths.map((length) => 'x'.repeat(length)).join('\n') + (hasEnd ? '\n' : '');
          const expected = lengths.map((length) => (length > longestLine ? tooLong : `${length}`));
          if (!hasEnd && lengths.at(-1) === 0) expected.pop();
          const found = await all(cutAt(Buffer.from(text), cuts));
          expect(found.map((one) => (one === tooLong ? one : `${one.length}`))).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('come at once, also the first, when it is empty or short', async () => {
    for (const first of ['\n', 'x\n']) {
      let sent = 0;
      const input = async function* () {
        for (const piece of [first, 'more\n']) {
          sent += 1;
          yield await Promise.resolve(Buffer.from(piece));
        }
      };
      await linesOf(input()).next();
      expect(sent).toBe(1);
    }
  });
});
