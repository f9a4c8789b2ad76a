/**
 * A point in time: milliseconds since 1970-01-01T00:00Z. It has no zone; the zone of the policy says which day it is.
 */
export type Instant = number;

const [earliest, latest] = [Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)];

/**
 * Whether an instant is in the years 1900 to 2199 (UTC). Commands with another one are not valid: the year 9999 is a
 * typing error, and a deadline that starts there could not be written as a date.
 * @example
 * import { isPlausible } from '@pengaduan/core';
 * console.log(isPlausible(Date.parse('9999-12-31T00:00:00+07:00'))); // false
 */
export const isPlausible = (instant: Instant): boolean => instant >= earliest && instant < latest;

export const millisecondsOf = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
