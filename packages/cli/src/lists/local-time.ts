import { offsetMinutes, parseDay, type Day, type Zone } from '@pengaduan/calendar';
import { parseInstant, type Instant } from '@pengaduan/core';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';

/** A day, and the second of it where a time is written. */
export interface LocalTime {
  readonly day: Day;
  readonly second: number | undefined;
}

const months: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, agt: 8, aug: 8 },
  ...{ sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
};

const monthNamed = (name: string): number => months[name.slice(0, 3).toLowerCase()] ?? 0;

const dayOf = (year: string, month: number, day: string): Day | undefined => {
  const two = (n: number | string): string => String(n).padStart(2, '0');
  const read = parseDay(`${year}-${two(month)}-${two(day)}`);
  return isLeft(read) ? undefined : read.right;
};

/** The second of the day of `11:14`, `11:14:27` or `11.14.27`; undefined where the text is no time of day. */
export const secondOf = (text: string): number | undefined => {
  const [, hour, minute, second = '0'] =
    /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?$/.exec(text) ?? [];
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return h < 24 && m < 60 && s < 60 ? (h * 60 + m) * 60 + s : undefined;
};

/** Who wrote the first number of 3/4/2025: Indonesia and most of the world the day. */
export type SlashedDates = 'dmy' | 'mdy';

const datePart = (text: string, slashed: SlashedDates): Day | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const named = /^(?:\p{L}+, *)?(\d{1,2})[ -](\p{L}{3,})[ -](\d{4})$/u.exec(text);
  if (named !== null) return dayOf(named[3] ?? '', monthNamed(named[2] ?? ''), named[1] ?? '');
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === '') return undefined;
  return slashed === 'dmy' ? dayOf(year, Number(second), first) : dayOf(year, Number(first), second);
};

/**
 * A day as people and Excel write it: `3 Jan 2026`, `3 Januari 2026`, `3/1/2026` day first, `2026-01-03`; with a time of
 * day behind it or not. Undefined where it is none, or does not exist.
 */
export const readLocalTime = (text: string, slashed: SlashedDates = 'dmy'): LocalTime | undefined => {
  const [, date = '', time] = /^(.*?)(?:(?: +|, *|T)(\d{1,2}[:.]\d{2}\S*))?$/.exec(text.trim()) ?? [];
  const day = datePart(date, slashed);
  const second = time === undefined ? undefined : secondOf(time);
  return day === undefined || (time !== undefined && second === undefined) ? undefined : { day, second };
};

const secondMs = 1000;
const dayMs = 86_400 * secondMs;

/** The instant of a second of a day in a zone. */
export const instantOf = (day: Day, second: number, zone: Zone): Instant =>
  day * dayMs + second * secondMs - offsetMinutes(zone) * 60 * secondMs;

/** An instant as it is written: with its offset, or local to `zone`; a day alone is its beginning. */
export const readInstantText = (text: string, zone: Zone, slashed: SlashedDates): Instant | undefined => {
  const exact = parseInstant(
    text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T').replace(/(\.\d{3})\d+/, '$1'),
  );
  if (isRight(exact)) return exact.right;
  const local = readLocalTime(text, slashed);
  return local && instantOf(local.day, local.second ?? 0, zone);
};
