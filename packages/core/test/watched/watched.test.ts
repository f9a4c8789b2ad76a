import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bangkalan, nasional, type Policy } from '@pengaduan/core';
import {
  aLifeOfPeople,
  anInstant,
  aPolicy,
  aPolicyWhoseWaitsNote,
  contextUnder,
  permissive,
  whoseWaitsNote,
} from '@pengaduan/core/testing';
import { expectAgreement } from './agree.js';
import { withDecrees } from './learned.js';

// Who watched must not show in what the journal tells: with a runner at every due, now and then, or never, the same
// limits end alike with the same `used`, the same waits end, and every deadline stands alike at every instant.

const day = 86_400_000;
const known = [bangkalan, nasional, permissive];
const aLifeUnderOne = (policy: fc.Arbitrary<Policy>) => aLifeOfPeople(policy.map((one) => contextUnder(one)));
const life = {
  noting: aLifeUnderOne(fc.oneof(fc.constantFrom(...known.map(whoseWaitsNote)), aPolicyWhoseWaitsNote)),
  acting: aLifeUnderOne(fc.oneof(fc.constantFrom(...known), aPolicy)),
};
const visits = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
const instants = fc.array(anInstant, { maxLength: 3 });
const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 * day })), {
  minLength: 1,
  maxLength: 5,
});

describe('the same life, watched by nobody, now and then, or at every due', () => {
  it('ends alike where waits are only noted', () =>
    fc.assert(
      fc.property(life.noting, visits, instants, ({ context, entries }, now, others) => {
        expect(expectAgreement(context, entries, now, others)).toBe(entries.length);
      }),
      { numRuns: 300 },
    ));
  it('goes on alike where waits act, up to the first act', () =>
    fc.assert(
      fc.property(life.acting, visits, instants, ({ context, entries }, now, others) => {
        expectAgreement(context, entries, now, others);
      }),
      { numRuns: 300 },
    ));
  it('ends alike where decrees move what was noted before, too', () =>
    fc.assert(
      fc.property(life.noting, visits, instants, delays, ({ context, entries }, now, others, late) => {
        const heard = withDecrees(context.defaultTerms.policy, entries, late);
        expectAgreement(heard.first, heard.entries, now, others);
      }),
      { numRuns: 200 },
    ));
});
