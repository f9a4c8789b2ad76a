import { expect, it } from 'vitest';
import { withLeave, withOptions, withParts } from './takes-options.js';

type Call = (given: never) => unknown;

/** What a program is told, as a text; undefined where nothing is thrown. What cannot be known before a call is made is not called. */
const told = (call: Call, given: unknown): string | undefined => {
  try {
    call(given as never);
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const [options, parts, leave] = [withOptions, withParts, withLeave].map((calls) => Object.entries(calls));

/** `TypeError: memoryStore: now is a function, such as Date.now.` */
const sentenceOf = (name: string): RegExp => new RegExp(`^TypeError: ${name.split(',')[0]}: [^\\n]{8,}\\.$`);

it.each([...options!, ...parts!, ...leave!])(
  '%s says in a sentence of its own what is wrong with what it was given',
  (name, call) => {
    for (const given of [undefined, null, 7, 'complaints.db', {}, { wat: 1 }]) {
      const sentence = told(call, given);
      if (sentence !== undefined) expect(sentence).toMatch(sentenceOf(name));
    }
    for (const given of [null, 7, 'complaints.db']) expect(told(call, given)).toMatch(sentenceOf(name));
  },
);

it.each(options!)('%s refuses an option that there is not', (_, call) => {
  expect(told(call, { wat: 1 })).toMatch(/there is no option wat, but \w+/);
});

it.each(parts!)('%s says what is missing', (name, call) => {
  for (const given of [undefined, {}, { wat: 1 }]) expect(told(call, given)).toMatch(sentenceOf(name));
});
