import { offsetMinutes, type Zone } from '@pengaduan/calendar';

/** How a file writes dates with slashes: day first, or month first. */
export type DateOrder = 'dmy' | 'mdy';

const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?`;
const dashed = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})[T ]+${clock}$`);
const slashed = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})[ ,]+${clock}$`);

const two = (text: string): string => text.padStart(2, '0');

/** The offset of a zone: +07:00. */
export const offsetOf = (zone: Zone): string => `+${two(String(offsetMinutes(zone) / 60))}:00`;

/**
 * What a date with slashes says of its order: nothing, as 3/4/2025; or that the month stands first, as in 3/25/2025.
 * Undefined where it is no such date.
 */
export const slashedDate = (text: string): 'either' | 'month-first' | undefined => {
  const [, , second] = slashed.exec(text) ?? [];
  if (second === undefined) return undefined;
  return Number(second) > 12 ? 'month-first' : 'either';
};

/**
 * An instant that people write without an offset, as the log has it: `2025-01-03 11:14`, `3/1/2025 11.14.27`. What is
 * written otherwise stays as it is, and so is read or refused as it stands.
 */
export const instantText = (text: string, offset: string, dates: DateOrder): string => {
  const at = dashed.exec(text);
  if (at !== null) {
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '00'] = at;
    return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`;
  }
  const [, first = '', other = '', year, hour = '', minute = '', second = '00'] = slashed.exec(text) ?? [];
  if (year === undefined) return text;
  const [day, month] = dates === 'dmy' ? [first, other] : [other, first];
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`;
};
