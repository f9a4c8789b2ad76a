import type { FieldRule } from './check-options.js';

const such = (example: string | undefined): string => (example === undefined ? '' : `, such as ${example}`);

const quoted = (value: string): string => `"${value}"`;

/** Rules for `checkFields` and `checkOptions`. An example is written as it stands in a program. */
export const fieldRules = {
  aFunction: (example?: string): FieldRule => ({
    fits: (value) => typeof value === 'function',
    told: (field) => `${field} is a function${such(example)}`,
  }),
  /** A function that a thing has, such as the feed of a store has `read`: where it has none, another thing was given. */
  method: (sentence: string): FieldRule => ({
    fits: (value) => typeof value === 'function',
    told: () => sentence,
  }),
  aText: (example?: string): FieldRule => ({
    fits: (value) => typeof value === 'string',
    told: (field) => `${field} is a text${such(example)}`,
  }),
  yesOrNo: {
    fits: (value: unknown) => typeof value === 'boolean',
    told: (field: string) => `${field} is true or false`,
  },
  oneOf: (...values: ReadonlyArray<string>): FieldRule => ({
    fits: (value) => values.some((one) => one === value),
    told: (field) => `${field} is ${values.map(quoted).join(' or ')}`,
  }),
  /** A number that is not NaN, such as that of milliseconds or bytes. */
  aNumber: (from: number): FieldRule => ({
    fits: (value) => typeof value === 'number' && value >= from,
    told: (field) => `${field} is a number of at least ${from}`,
  }),
  wholeNumber: (from: number, to?: number): FieldRule => ({
    fits: (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= (to ?? value),
    told: (field) =>
      `${field} is a whole number ${to === undefined ? `of at least ${from}` : `from ${from} to ${to}`}`,
  }),
  /** An object that has these members, its own or of its class. */
  having: (members: ReadonlyArray<string>, sentence: string): FieldRule => ({
    fits: (value) =>
      typeof value === 'object' && value !== null && members.every((member) => member in value),
    told: () => sentence,
  }),
  /** The same where the field is given. */
  ifGiven: ({ fits, told }: FieldRule): FieldRule => ({
    fits: (value) => value === undefined || fits(value),
    told,
  }),
} as const;
