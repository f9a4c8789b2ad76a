import { isRight } from 'fp-ts/lib/Either.js';
import { formatDay, isZone, parseDay, zones, type Day, type Zone } from '@pengaduan/calendar';
import * as t from 'io-ts';
import { isPlausible, type Instant } from '../value/instant.js';
import { holdsPersonalData } from '../value/personal-data.js';
import type { TextKind } from '../value/personal-number.js';
import { Field, same } from './field.js';
import { formatInstant, parseInstant } from './instant.js';

/** One of a closed list. */
export const oneOf = <const V extends string | number | boolean>(values: ReadonlyArray<V>): Field<V> => {
  const known = new Set<unknown>(values);
  return same({ type: 'oneOf', values }, (u): u is V => known.has(u));
};

/** A field that is not there. */
export const nothing = same({ type: 'nothing' }, t.undefined.is);

export const yesOrNo = oneOf([true, false]);
export const zone: Field<Zone> = same(
  { type: 'oneOf', values: zones },
  (u): u is Zone => typeof u === 'string' && isZone(u),
);

export const instant = new Field<Instant, string>(
  { type: 'instant' },
  t.number.is,
  (u, context) => {
    const parsed = typeof u === 'string' ? parseInstant(u) : undefined;
    return parsed !== undefined && isRight(parsed) ? t.success(parsed.right) : t.failure(u, context);
  },
  formatInstant,
);

/** When something happened, in a year in which it may have happened. */
export const plausibleInstant = new Field<Instant, string>(
  { type: 'instant' },
  instant.is,
  (u, context) => {
    const read = instant.validate(u, context);
    if (!isRight(read)) return read;
    return isPlausible(read.right) ? read : t.failure(u, context);
  },
  formatInstant,
);

export const day = new Field<Day, string>(
  { type: 'date' },
  t.number.is,
  (u, context) => {
    const parsed = typeof u === 'string' ? parseDay(u) : undefined;
    return parsed !== undefined && isRight(parsed) ? t.success(parsed.right) : t.failure(u, context);
  },
  formatDay,
);

/** A date kept as it is written, YYYY-MM-DD. */
export const date = same<string>(
  { type: 'date' },
  (u): u is string => typeof u === 'string' && isRight(parseDay(u)),
);

type TextType = 'complaintId' | 'commandId' | 'opaqueId' | 'policyId' | 'policyName' | 'reason' | 'text';

const shaped = (type: TextType, shape: RegExp): Field<string> =>
  same<string>({ type }, (u): u is string => typeof u === 'string' && shape.test(u), shape.source);

/** A text that comes in from outside. */
const fromOutside = (kind: TextKind, type: TextType, shape: RegExp): Field<string> => {
  const { is } = shaped(type, shape);
  return same<string>({ type }, (u): u is string => is(u) && !holdsPersonalData(u, kind), shape.source);
};

const opaque = String.raw`[\p{L}\p{N}._:/-]{1,100}`;
// No control characters, which steer a terminal, no direction marks, which show another text, no halves of characters.
const lines = String.raw`(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|[\n\r\t])`;
const line = String.raw`[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]`;
// The id of a policy names a file of it, on Windows too.
const fileName = String.raw`(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:[.@]|$))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?`;

/** `[A-Za-z0-9_-]{1,64}`: it becomes part of the stream's name. */
export const complaintId = fromOutside('id', 'complaintId', /^[A-Za-z0-9_-]{1,64}$/);
/** The caller's own id of a command. */
export const commandId = fromOutside('id', 'commandId', /^[A-Za-z0-9._:/@+-]{1,200}$/);
/** An id of an officer, agency, category or channel. A name fits in as well: that it is a code is the caller's duty (ADR 11). */
export const opaqueId = fromOutside('id', 'opaqueId', new RegExp(`^${opaque}$`, 'u'));
/** `bangkalan`: it can name a file. */
export const policyId = fromOutside('id', 'policyId', new RegExp(`^${fileName}$`, 'i'));
/** `bangkalan`, or `bangkalan@1`. */
export const policyName = fromOutside('id', 'policyName', new RegExp(`^${fileName}(?:@\\d{1,9})?$`, 'i'));
/** The office's own words. */
export const reason = fromOutside('words', 'reason', new RegExp(`^(?=[\\s\\S]*\\S)${lines}{1,500}$`, 'u'));
/** A title or source of a policy. */
export const title = fromOutside('words', 'text', new RegExp(`^(?=.*\\S)${line}{1,300}$`, 'u'));

// What is stored came in once and is read by its shape alone: the net that it went through may have been a coarser one.
/** An id as it is stored. */
export const storedId = shaped('opaqueId', new RegExp(`^${opaque}$`, 'u'));
/**
 * Whether a text has the form of an id of an officer, an agency, a category or a channel.
 * @example
 * import { isOpaqueId } from '@pengaduan/core';
 * console.log(isOpaqueId('dinas-pupr'), isOpaqueId('dinas pupr')); // true false
 */
export const isOpaqueId = (text: unknown): text is string => storedId.is(text);

/** Words as they are stored. */
export const storedText = shaped('text', /[\s\S]/);

/** A whole number that is not bounded here. */
export const anyWholeFrom = (from: number): Field<number> =>
  same(
    { type: 'wholeNumber', from },
    (u): u is number => typeof u === 'number' && Number.isSafeInteger(u) && u >= from,
  );

/** Up to a million, so that no due lies beyond the years that can be written. */
export const wholeFrom = (from: number): Field<number> => {
  const [to, { is }] = [1_000_000, anyWholeFrom(from)];
  return same({ type: 'wholeNumber', from, to }, (u): u is number => is(u) && u <= to);
};
