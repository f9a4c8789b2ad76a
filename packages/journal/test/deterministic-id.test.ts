import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deterministicId } from '@pengaduan/journal';
import { parse } from 'uuid';
import { uuidV5 as anywhere } from '../src/uuid-v5-anywhere.js';
import { uuidV5 as onNode } from '../src/uuid-v5-node.js';

// RFC 9562, appendix A.4, and the documentation of `uuid.uuid5` in Python.
const dns = parse('6ba7b810-9dad-11d1-80b4-00c04fd430c8');

describe('a UUID of version 5', () => {
  it.each([
    ['www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    ['python.org', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
  ])('of %s in the namespace of DNS names is that of the standard', (text, id) => {
    expect(onNode(text, dns)).toBe(id);
    expect(anywhere(text, dns)).toBe(id);
  });
  it('is the same on Node and anywhere, of any text in any namespace', () => {
    const namespace = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), namespace, (text, of) => {
        expect(onNode(text, of)).toBe(anywhere(text, of));
      }),
    );
  });
});

describe('a deterministic id', () => {
  it('is the same on every machine, today and later', () => {
    expect(deterministicId('complaint-1', 'command-7', 0)).toBe('0512375e-ff26-57c2-b5a9-55c04463968b');
  });
  it('has the form of a UUID of version 5, whatever it is made from', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        expect(deterministicId(...parts)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
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
