import type * as t from 'io-ts';
import type { Expected, Invalid } from '../value/invalid.js';
import { Field } from './field.js';
import { isObject } from './json.js';

/** A key as it may be shown: one that could be somebody's name or number is not. */
const shown = (key: string): string => (/^[A-Za-z_][A-Za-z_-]{0,39}$|^\d{1,4}$/.test(key) ? key : '*');

const expectedOf = (codec: t.Decoder<unknown, unknown> | undefined): Expected =>
  codec instanceof Field
    ? codec.expected
    : { type: codec?.name.startsWith('ReadonlyArray') === true ? 'list' : 'object' };

// An intersection puts its members' places ("0", "1") into the path without going down into the value.
const isOwn = (entry: t.ContextEntry, before: t.ContextEntry | undefined): boolean =>
  entry.key !== '' && !(before !== undefined && entry.actual === before.actual);

const toInvalid = ({ context, value }: t.ValidationError): Invalid => {
  const path = context.filter((entry, i) => isOwn(entry, context[i - 1])).map(({ key }) => shown(key));
  return {
    field: path.join('.'),
    expected: expectedOf(context.at(-1)?.type),
    missing: value === undefined,
  };
};

/** One entry for each field, in the order in which the codec names them. */
export const invalidOf = (errors: t.Errors): ReadonlyArray<Invalid> => [
  ...new Map(errors.map(toInvalid).map((invalid) => [invalid.field, invalid])).values(),
];

/** A field that does not exist here. */
export const unknownField = (field: string): Invalid => ({
  field,
  expected: { type: 'nothing' },
  missing: false,
});

/** Fields of `input` that a decoded and encoded copy of it does not have: mistyped names are not swallowed. */
export const unknownFields = (input: unknown, known: unknown, path = ''): ReadonlyArray<Invalid> => {
  const below = (key: string | number): string => (path === '' ? '' : `${path}.`) + shown(String(key));
  if (Array.isArray(input) && Array.isArray(known)) {
    return input.flatMap((item, i) => unknownFields(item, known[i], below(i)));
  }
  if (!isObject(input) || !isObject(known)) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    Object.hasOwn(known, key) ? unknownFields(value, known[key], below(key)) : [unknownField(below(key))],
  );
};
