import { isRight } from 'fp-ts/lib/Either.js';
import { formatDay, isZone, parseDay, zones, type Day, type Zone } from '@pengaduan/calendar';
import * as t from 'io-ts';
import { isPlausible, type Instant } from '../value/instant.js';
import { Field, same } from './field.js';
import { formatInstant, parseInstant } from './instant.js';

/** One of a closed list. */
export const oneOf = <const V extends string | number | boolean>(values: ReadonlyArray<V>): Field<V> =>
  same({ type: 'oneOf', values }, (u): u is V => values.some((value) => value === u));

export const yesOrNo = oneOf([true, false]);
export const zone: Field<Zone> = same(
  { type: 'oneOf', values: zones },
  (u): u is Zone => typeof u === 'string' && isZone(u),
);

export const instant = new Field<Instant, string>(
  { type: 'instant' },
  (u): u is Instant => typeof u === 'number',
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
  (u): u is Day => typeof u === 'number',
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

// What names a person: NIK (16 digits), NIP (18), an Indonesian mobile number, an e-mail address.
const [staff, phone] = [String.raw`(?:\d{16}|\d{18})`, String.raw`(?:\+?62|0)8\d{7,11}`];
const email = String.raw`[^\s@]+@[^\s@]+\.[^\s@]+`;
/** In the office's words. */
const holdsPersonal = new RegExp(String.raw`(?<!\d)(?:${staff}|${phone})(?!\d)|${email}`);
/** In an id: a run of digits within letters, as a UUID has them, names nobody. */
const namesPerson = new RegExp(
  String.raw`(?<![0-9A-Za-z])${staff}(?![0-9A-Za-z])|(?<![0-9A-Za-z-])${phone}(?![0-9A-Za-z-])|${email}`,
);

const text = (
  type: 'complaintId' | 'commandId' | 'opaqueId' | 'reason' | 'text',
  shape: RegExp,
  personal: RegExp,
) => same<string>({ type }, (u): u is string => typeof u === 'string' && shape.test(u) && !personal.test(u));

/** `[A-Za-z0-9_-]{1,64}`: it becomes part of the stream's name. */
export const complaintId = text('complaintId', /^[A-Za-z0-9_-]{1,64}$/, namesPerson);
/** The caller's own id of a command. */
export const commandId = text('commandId', /^[A-Za-z0-9._:/@+-]{1,200}$/, namesPerson);
/** An id of an officer, agency, category or channel. It has no spaces, so the name of a person does not fit in. */
export const opaqueId = text('opaqueId', /^[\p{L}\p{N}._:/-]{1,100}$/u, namesPerson);
/** `bangkalan`, or `bangkalan@1`. */
export const policyName = text('opaqueId', /^[\p{L}\p{N}._:/-]{1,100}(?:@\d{1,9})?$/u, namesPerson);
/** The office's own words, with no number or address of a person in them. */
export const reason = text('reason', /^(?=[\s\S]*\S)[\s\S]{1,500}$/u, holdsPersonal);
/** A title or source of a policy. */
export const title = text('text', /^(?=.*\S).{1,300}$/u, holdsPersonal);

/** Up to a million, so that no due lies beyond the years that can be written. */
export const wholeFrom = (from: number): Field<number> =>
  same(
    { type: 'wholeNumber', from },
    (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= from && u <= 1_000_000,
  );
