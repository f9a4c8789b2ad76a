import { describe, expect, it } from 'vitest';
import { describeInvalid, type Expected } from '@pengaduan/core';

const year = { type: 'atMost', duration: { amount: 313, unit: 'workingDay' }, reason: 'year' } as const;
const all: { readonly [T in Expected['type']]: ReadonlyArray<Extract<Expected, { readonly type: T }>> } = {
  oneOf: [{ type: 'oneOf', values: ['limit', 'wait'] }],
  object: [{ type: 'object' }],
  list: [{ type: 'list' }],
  instant: [{ type: 'instant' }],
  date: [{ type: 'date' }],
  complaintId: [{ type: 'complaintId' }],
  commandId: [{ type: 'commandId' }],
  opaqueId: [{ type: 'opaqueId' }],
  policyId: [{ type: 'policyId' }],
  policyName: [{ type: 'policyName' }],
  reason: [{ type: 'reason' }],
  text: [{ type: 'text' }],
  wholeNumber: [
    { type: 'wholeNumber', from: 1 },
    { type: 'wholeNumber', from: 1, to: 1_000_000 },
  ],
  filled: [{ type: 'filled' }],
  atMost: [year, { ...year, reason: 'limit' }],
  without: [{ type: 'without', values: ['response'], other: 'start' }],
  nothing: [{ type: 'nothing' }],
};
const expectations: ReadonlyArray<Expected> = Object.values(all).flat();

describe('what is wrong with a field', () => {
  it.each(['id', 'en'] as const)('is a sentence of its own in %s, for each that can be', (lang) => {
    for (const missing of [false, true]) {
      const sentences = expectations.map((expected) =>
        describeInvalid({ field: 'x', expected, missing }, lang),
      );
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[a-z].*[^.]\.$/);
        expect(sentence).not.toMatch(/undefined|\[object|\$\{| {2}/);
      }
      expect(new Set(sentences).size).toBe(expectations.length);
    }
  });
  it('is told in two languages', () => {
    for (const expected of expectations) {
      const [id, en] = (['id', 'en'] as const).map((lang) =>
        describeInvalid({ field: 'x', expected, missing: false }, lang),
      );
      expect(id).not.toBe(en);
    }
  });
  it('says which numbers are taken, and in which unit', () => {
    const said = (expected: Expected) => describeInvalid({ field: 'x', expected, missing: false }, 'en');
    expect(said({ type: 'wholeNumber', from: 1, to: 1_000_000 })).toContain('from 1 to 1000000');
    expect(said({ type: 'wholeNumber', from: 1 })).toBe('is not valid: give a whole number from 1.');
    expect(said(year)).toContain('at most 313 working days: a year');
    expect(said({ ...year, reason: 'limit' })).toContain(
      'at most 313 working days, in the unit of the limit',
    );
    expect(said({ type: 'without', values: ['response', 'closed'], other: 'start' })).toContain(
      'take out response, closed, which start has too',
    );
  });
});
