import type { Day } from './day.js';

/**
 * How many days an office works in a week: 5 = Monday to Friday (Perpres 21/2023 art. 3), 6 = Monday to Saturday
 * (units in direct public service, which art. 7 of the same decree leaves free; a puskesmas for example).
 */
export type Week = 5 | 6;

// Monday = 0. The epoch was a Thursday, and % keeps the sign of days before it.
const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;

export const isWeekend = (week: Week, day: Day): boolean => weekday(day) >= week;
