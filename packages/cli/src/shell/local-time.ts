import { offsetMinutes, parseDay, type Day, type Zone } from '@pengaduan/calendar';
import { parseInstant, type Instant } from '@pengaduan/core';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';

/** A day, and the second of it where a time is written. */
export interface LocalTime {
  readonly day: Day;
  readonly second: number | undefined;
}

/** What the first number of 3/4/2025 is: the day, as in Indonesia and most of the world, or the month. */
export type DateOrder = 'dmy' | 'mdy';

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

const numbered = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

const datePart = (text: string, order: DateOrder): Day | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const named = /^(?:\p{L}+, *)?(\d{1,2})[ -](\p{L}{3,})[ -](\d{4})$/u.exec(text);
  if (named !== null) return dayOf(named[3] ?? '', monthNamed(named[2] ?? ''), named[1] ?? '');
  const [, first = '', second = '', year = ''] = numbered.exec(text) ?? [];
  if (year === '') return undefined;
  return order === 'dmy' ? dayOf(year, Number(second), first) : dayOf(year, Number(first), second);
};

/** A date and the time of day behind it. */
const partsOf = (text: string): { readonly date: string; readonly time: string | undefined } => {
  const [, date = '', time] = /^(.*?)(?:[T ,]+(\d{1,2}[:.]\d{2}\S*))?$/.exec(text.trim()) ?? [];
  return { date, time };
};

/**
 * What a date with slashes (or dots, or hyphens) says of its order: nothing, as 3/4/2025, or which one it is, as 3/25/2025.
 * Undefined where it is no such date.
 */
export const orderIn = (text: string): 'either' | DateOrder | undefined => {
  const [, first, second] = numbered.exec(partsOf(text).date) ?? [];
  if (second === undefined || Number(first) > 12 === Number(second) > 12)
    return second === undefined ? undefined : 'either';
  return Number(second) > 12 ? 'mdy' : 'dmy';
};

/**
 * A day as people and Excel write it: `3 Jan 2026`, `3 Januari 2026`, `3/1/2026` day first, `2026-01-03`; with a time of
 * day behind it or not. Undefined where it is none, or does not exist.
 */
export const readLocalTime = (text: string, order: DateOrder = 'dmy'): LocalTime | undefined => {
  const { date, time } = partsOf(text);
  const day = datePart(date, order);
  const second = time === undefined ? undefined : secondOf(time);
  return day === undefined || (time !== undefined && second === undefined) ? undefined : { day, second };
};

const secondMs = 1000;
const dayMs = 86_400 * secondMs;

/** The instant of a second of a day in a zone. */
export const instantOf = (day: Day, second: number, zone: Zone): Instant =>
  day * dayMs + second * secondMs - offsetMinutes(zone) * 60 * secondMs;

/** An instant that is written, and whether a time of day is: a day alone is its beginning. */
export interface WrittenInstant {
  readonly at: Instant;
  readonly hasTime: boolean;
}

/** An instant as people and programs write it: with its offset, or local to `zone`. Undefined where it is none. */
export const readInstantText = (text: string, zone: Zone, order: DateOrder): WrittenInstant | undefined => {
  const exact = parseInstant(
    text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T').replace(/(\.\d{3})\d+/, '$1'),
  );
  if (isRight(exact)) return { at: exact.right, hasTime: true };
  const local = readLocalTime(text, order);
  return local && { at: instantOf(local.day, local.second ?? 0, zone), hasTime: local.second !== undefined };
};
