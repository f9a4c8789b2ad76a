import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import { isPlausible, millisecondsOf, type Instant } from '../value/instant.js';
import { formatDay, parseDay } from '@pengaduan/calendar';

const shape =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The two digits at a place of a text that has the shape above: a stored event holds several instants. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

const { minute, hour, day: dayMs } = millisecondsOf;

const minuteMs = (text: string, at: number): number =>
  twoDigits(text, at) * hour + twoDigits(text, at + 3) * minute;

const secondMs = (text: string): number => {
  if (text[16] !== ':') return 0;
  const ms = text[19] === '.' ? Number(text.slice(20, 23)) : 0;
  return twoDigits(text, 17) * 1000 + ms;
};

const offsetMs = (text: string): number => {
  if (text.endsWith('Z')) return 0;
  const at = text.length - 6;
  return text[at] === '-' ? -minuteMs(text, at + 1) : minuteMs(text, at + 1);
};

/**
 * Reads an instant written in ISO 8601 as `YYYY-MM-DDTHH:MM[:SS[.sss]]` with `Z` or an offset. A date that does not
 * exist, such as 30 February, is `NotAnInstant`.
 * @example
 * import { parseInstant } from '@pengaduan/core';
 * console.log(parseInstant('2023-02-11T01:16:00+07:00')); // { _tag: 'Right', right: 1676052960000 }
 * console.log(parseInstant('2025-02-30T08:00:00+07:00')); // { _tag: 'Left', left: 'NotAnInstant' }
 */
export const parseInstant = (text: string): Either<'NotAnInstant', Instant> => {
  const day = shape.test(text) ? parseDay(text.slice(0, 10)) : undefined;
  if (day === undefined || isLeft(day)) return left('NotAnInstant');
  return right(day.right * dayMs + minuteMs(text, 11) + secondMs(text) - offsetMs(text));
};

const padded = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/**
 * Writes an instant in UTC with milliseconds, as all stored events and answers have it.
 * @example
 * import { formatInstant } from '@pengaduan/core';
 * console.log(formatInstant(1676052960000)); // 2023-02-10T18:16:00.000Z
 */
export const formatInstant = (instant: Instant): string => {
  const day = Math.floor(instant / dayMs);
  const ms = instant - day * dayMs;
  if (!isPlausible(instant) || !Number.isInteger(ms)) return new Date(instant).toISOString();
  const time = `${padded(ms / hour)}:${padded((ms / minute) % 60)}:${padded((ms / 1000) % 60)}`;
  return `${formatDay(day)}T${time}.${String(ms % 1000).padStart(3, '0')}Z`;
};
