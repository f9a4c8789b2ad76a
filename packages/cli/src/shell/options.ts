import { isZone, parseDay, zones, type Day, type Zone } from '@pengaduan/calendar';
import { parseInstant, type Instant } from '@pengaduan/core';
import { parseTimeOfDay } from '@pengaduan/deadlines';
import { InvalidArgumentError } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';

// Commander asks for an exception where a value cannot be used; `wrong-use.ts` says what the option takes.

/** A day, written YYYY-MM-DD. */
export const readDay = (text: string): Day => {
  const day = parseDay(text);
  if (isLeft(day)) throw new InvalidArgumentError('');
  return day.right;
};

/** An instant, written with its offset from UTC. */
export const readInstant = (text: string): Instant => {
  const instant = parseInstant(text);
  if (isLeft(instant)) throw new InvalidArgumentError('');
  return instant.right;
};

/** A number of working days, from 0 to 9999. */
export const readWorkingDays = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
};

/** A time of day, written HH:MM, in minutes after midnight. */
export const readTimeOfDay = (text: string): number => {
  const time = parseTimeOfDay(text);
  if (isLeft(time)) throw new InvalidArgumentError('');
  return time.right;
};

/** The address that the number of a report follows: where a link to a report leads, by its number. */
export const readBaseUrl = (text: string): ((complaint: string) => string) => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) throw new InvalidArgumentError('https://...');
  const base = /[/=]$/.test(text) ? text : `${text}/`;
  return (complaint) => base + complaint;
};

/** The name of a file, a store, an agency, a place or a variable: anything but blank. */
export const readName = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('');
  return text;
};

/** One of the four zones of Indonesia, by its name. */
export const readZone = (text: string): Zone => {
  if (!isZone(text)) throw new InvalidArgumentError(zones.join(', '));
  return text;
};
