/** A point in time: milliseconds since 1970-01-01T00:00Z. It has no zone; the policy's zone says which day it is. */
export type Instant = number;

const [earliest, latest] = [Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)];

/**
 * Whether something may happen then: in the years 1900 to 2199 (UTC). The year 9999 is a slip of the pen, and its dues
 * could not be written.
 *
 * @example isPlausible(Date.parse('2025-02-03T08:00+07:00')) // true
 */
export const isPlausible = (instant: Instant): boolean => instant >= earliest && instant < latest;

export const millisecondsOf = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
