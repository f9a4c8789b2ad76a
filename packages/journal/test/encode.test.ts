import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { defaultAppendLimit, encodeAppend, type Json, type Proposed } from '@pengaduan/journal';

const event = (data: unknown): Proposed => ({ id: 'a', type: 'Counted', data: data as Json, metadata: {} });
const encoded = (data: unknown, limit?: number) => encodeAppend([event(data)], limit);
const nested = (depth: number): Json => (depth === 0 ? [] : [nested(depth - 1)]);

/** Any value of JavaScript, or JSON with one such value somewhere in it. */
const anything = fc.anything({
  ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
  ...{ withSparseArray: true, withBoxedValues: true, maxDepth: 3 },
});

describe('the encoder', () => {
  it('takes exactly what JSON gives back as it was', () =>
    fc.assert(
      fc.property(anything, (data) => {
        const answer = encoded(data);
        const back = (text: string | undefined): unknown => text && (JSON.parse(text) as unknown);
        if (isRight(answer)) expect(isDeepStrictEqual(back(answer.right[0]?.data), data)).toBe(true);
        else expect(answer.left.type).toBe('NotJson');
      }),
      { numRuns: 2000 },
    ));
  it('takes all JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (any) => {
        const data = JSON.parse(JSON.stringify(any)) as Json;
        const answer = encoded(data);
        expect(answer).toMatchObject({ right: [{ data: JSON.stringify(data) }] });
      }),
    ));
  it('takes an object without a prototype, and none with a symbol for a key', () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(encoded(bare)).toMatchObject({ right: [{ data: '{"a":1}' }] });
    expect(encoded({ [Symbol('a')]: 1 })).toMatchObject({ left: { type: 'NotJson' } });
  });
  it('names the place of what is not JSON as a JSON pointer', () => {
    const at = (data: unknown) => encoded(data);
    expect(at({ 'a/b': [{ '~': undefined }] })).toMatchObject({ left: { path: '/0/data/a~1b/0/~0' } });
    expect(at(undefined)).toMatchObject({ left: { path: '/0/data' } });
    const holed: Array<number> = [];
    holed[2] = 1;
    expect(at(holed)).toMatchObject({ left: { path: '/0/data/0' } });
  });
  it('refuses what refers to itself, at the place where it does, but not what occurs twice', () => {
    const endless: Record<string, unknown> = {};
    endless['again'] = [endless];
    expect(encoded(endless)).toMatchObject({ left: { type: 'NotJson', path: '/0/data/again/0' } });
    const shared = { a: 1 };
    expect(isRight(encoded([shared, shared]))).toBe(true);
  });
  it('refuses what is nested too deeply for some readers, and does not fail itself', () => {
    expect(isRight(encoded(nested(499)))).toBe(true);
    expect(encoded(nested(500))).toMatchObject({ left: { type: 'NotJson' } });
    expect(encoded(nested(5000))).toMatchObject({ left: { type: 'NotJson' } });
  });
  it('counts an append as a whole, in bytes of UTF-8, and takes 1 MiB unless told otherwise', () => {
    const around = 'Counted'.length + '{}'.length + '""'.length;
    const fits = 'é'.repeat((defaultAppendLimit - around - 1) / 2) + 'x';
    expect(isRight(encoded(fits))).toBe(true);
    expect(encoded(`${fits}x`)).toMatchObject({
      left: { type: 'TooLarge', bytes: defaultAppendLimit + 1, limit: defaultAppendLimit },
    });
    expect(isRight(encodeAppend([event('a'), event('b')], 2 * (around + 1)))).toBe(true);
    expect(encodeAppend([event('a'), event('b')], 2 * (around + 1) - 1)).toMatchObject({
      left: { type: 'TooLarge' },
    });
  });
});
