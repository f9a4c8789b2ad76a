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
 * Reads `YYYY-MM-DDTHH:MM[:SS[.sss]]` with `Z` or an offset; real dates only (30 February is refused, not 2 March).
 *
 * @example parseInstant('2023-02-11T01:16:00+07:00')
 */
export const parseInstant = (text: string): Either<'NotAnInstant', Instant> => {
  const [, date = '', hour = '', minute = '', second = '0', ms = '0', zone = ''] = shape.exec(text) ?? [];
  const day = parseDay(date);
  if (isLeft(day)) return left('NotAnInstant');
  const clock = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Number(ms);
  return right(day.right * 86_400_000 + clock - offsetMs(zone));
};

/** UTC with milliseconds: the one form in which instants are stored. */
export const formatInstant = (instant: Instant): string => new Date(instant).toISOString();
