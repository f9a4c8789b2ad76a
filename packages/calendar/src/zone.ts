import type { Day } from './day.js';

// tzdata holds these constant from 1988 on: Indonesia has no summer time, so an offset is enough.
const offsets = {
  'Asia/Jakarta': 7 * 60,
  'Asia/Pontianak': 7 * 60,
  'Asia/Makassar': 8 * 60,
  'Asia/Jayapura': 9 * 60,
} as const;

/** A zone of Indonesia by its tz database name: WIB (Jakarta, Pontianak), WITA (Makassar), WIT (Jayapura). */
export type Zone = keyof typeof offsets;

/** The four zones, west to east. */
export const zones: ReadonlyArray<Zone> = [
  'Asia/Jakarta',
  'Asia/Pontianak',
  'Asia/Makassar',
  'Asia/Jayapura',
];

/**
 * Whether a text names one of the four zones.
 * @example
 * import { isZone } from '@pengaduan/calendar';
 * console.log(isZone('Asia/Jakarta')); // true
 */
export const isZone = (text: string): text is Zone => zones.some((zone) => zone === text);

/**
 * Minutes that a zone is ahead of UTC, all year.
 * @example
 * import { offsetMinutes } from '@pengaduan/calendar';
 * console.log(offsetMinutes('Asia/Makassar')); // 480
 */
export const offsetMinutes = (zone: Zone): number => offsets[zone];

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/**
 * The day that an instant (epoch milliseconds) falls on in a zone. The zone comes before any day arithmetic:
 * 16:59:59.999Z is still the same day in Jakarta, 17:00Z is the next.
 * @example
 * import { formatDay, localDay } from '@pengaduan/calendar';
 * const instant = Date.parse('2026-01-08T17:00:00Z');
 * console.log(formatDay(localDay(instant, 'Asia/Jakarta'))); // 2026-01-09
 */
export const localDay = (instant: number, zone: Zone): Day =>
  Math.floor((instant + offsets[zone] * minute) / dayLength);

/**
 * The instant (epoch milliseconds) of 00:00 on a day in a zone.
 * @example
 * import { startOfDay } from '@pengaduan/calendar';
 * console.log(new Date(startOfDay(20458, 'Asia/Jakarta')).toISOString()); // 2026-01-04T17:00:00.000Z
 */
export const startOfDay = (day: Day, zone: Zone): number => day * dayLength - offsets[zone] * minute;

/**
 * The instant (epoch milliseconds) of 00:00 of the following day in a zone: exclusive, so what is due at the end
 * of `day` is in time if and only if it happened before this instant.
 * @example
 * import { endOfDay } from '@pengaduan/calendar';
 * console.log(new Date(endOfDay(20458, 'Asia/Jakarta')).toISOString()); // 2026-01-05T17:00:00.000Z
 */
export const endOfDay = (day: Day, zone: Zone): number => startOfDay(day + 1, zone);
