import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js';
import type { Instant } from '../value/instant.js';
import { parseDay } from '@pengaduan/calendar';

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const offsetMs = (zone: string): number => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
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
  const [, date = '', hour = '', minute = '', second = '0', ms = '0', zone = ''] = shape.exec(text) ?? [];
  const day = parseDay(date);
  if (isLeft(day)) return left('NotAnInstant');
  const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Number(ms);
  return right(day.right * 86_400_000 + clock - offsetMs(zone));
};

/**
 * Writes an instant in UTC with milliseconds, as all stored events and answers have it.
 * @example
 * import { formatInstant } from '@pengaduan/core';
 * console.log(formatInstant(1676052960000)); // 2023-02-10T18:16:00.000Z
 */
export const formatInstant = (instant: Instant): string => new Date(instant).toISOString();
