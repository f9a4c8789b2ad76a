import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFields, checkOptions, fieldRules, type FieldRule } from '@pengaduan/journal';

const { aFunction, aNumber, aText, having, ifGiven, method, oneOf, wholeNumber, yesOrNo } = fieldRules;

const rules: Readonly<Record<string, FieldRule>> = {
  aFunction: aFunction('Date.now'),
  aNumber: aNumber(0),
  aText: aText(),
  having: having(['load', 'append'], 'it needs a journal'),
  method: method('it needs a feed'),
  oneOf: oneOf('id', 'en'),
  wholeNumber: wholeNumber(1, 9),
  yesOrNo,
};

class Journal {
  load = (): void => undefined;
  append(): void {
    this.load();
  }
}

it.each<[string, ReadonlyArray<unknown>, ReadonlyArray<unknown>]>([
  ['aFunction', [Date.now, Journal], [0, {}]],
  ['aNumber', [0, 1.5, Infinity], [-1, NaN, '1', 1n]],
  ['aText', ['a', ''], [7, ['a']]],
  ['having', [new Journal()], [{ load: 1 }, () => undefined]],
  ['method', [() => undefined], [{}]],
  ['oneOf', ['id', 'en'], ['jv', 'ID', ['id']]],
  ['wholeNumber', [1, 9], [0, 10, 1.5, Infinity, NaN, '1']],
  ['yesOrNo', [true, false], ['yes', 0, 1]],
])('%s takes what it says, and nothing else', (name, right, wrong) => {
  const rule = rules[name]!;
  for (const value of right) expect(rule.fits(value)).toBe(true);
  for (const value of [...wrong, undefined, null]) expect(rule.fits(value)).toBe(false);
});

it('a field that need not be given may be undefined, and is else as it must be', () =>
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(rules)), fc.anything(), (rule, value) => {
      const optional = ifGiven(rule);
      expect(optional.fits(undefined)).toBe(true);
      if (value !== undefined) expect(optional.fits(value)).toBe(rule.fits(value));
      expect(optional.told('now')).toBe(rule.told('now'));
    }),
  ));

it('what is wrong is told in the order of the rules, a misspelled option before all', () => {
  const takes = {
    by: 'rank',
    what: 'an object with a score',
    fields: { score: wholeNumber(1), lang: oneOf('id', 'en') },
  };
  const told = (given: unknown): unknown => {
    try {
      return checkOptions(takes, given);
    } catch (error) {
      return error;
    }
  };
  expect(told({ score: 1, lang: 'id' })).toBeUndefined();
  for (const [given, sentence] of [
    [undefined, 'it takes an object with a score'],
    [null, 'it takes an object with a score'],
    ['score', 'it takes an object with a score'],
    [{}, 'score is a whole number of at least 1'],
    [{ score: 1, lang: 'jv' }, 'lang is "id" or "en"'],
    [{ scroe: 1 }, 'there is no option scroe, but score, lang'],
    [{ score: 1, lang: 'id', toString: 1 }, 'there is no option toString, but score, lang'],
  ] as const) {
    expect(told(given)).toEqual(new TypeError(`rank: ${sentence}.`));
  }
  expect(checkFields(takes, { score: 1, lang: 'id', scroe: 1 })).toBeUndefined();
});
