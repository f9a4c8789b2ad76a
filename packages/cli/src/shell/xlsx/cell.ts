import { formatDay } from '@pengaduan/calendar';

/**
 * A date or a time of day as Excel keeps it: days since 30 December 1899, and a fraction for the time. It is local to
 * whoever wrote it; a time without a day is less than 1.
 */
export interface SerialTime {
  readonly serial: number;
}

/** What a cell holds; undefined where it is empty. A text is cut behind its first 1,000 characters. */
export type CellValue = string | number | boolean | SerialTime | undefined;

/** A row of a sheet: its number as Excel shows it, from 1, and its cells from column A on. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: ReadonlyArray<CellValue>;
}

const secondsOfDay = 86_400;
/** 1 January 1970. */
const unixEpoch = 25_569;
const lastSerial = 2_958_465;

const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');

const serialText = (serial: number): string | undefined => {
  const seconds = Math.round(serial * secondsOfDay);
  if (seconds < 0 || serial > lastSerial + 1) return undefined;
  const day = Math.floor(seconds / secondsOfDay);
  const ofDay = seconds % secondsOfDay;
  const time = `${two(ofDay / 3600)}:${two((ofDay / 60) % 60)}:${two(ofDay % 60)}`;
  if (day === 0) return time;
  return ofDay === 0 ? formatDay(day - unixEpoch) : `${formatDay(day - unixEpoch)} ${time}`;
};

/**
 * A cell as text: `6340753`, `true`, `2025-01-03 11:14:27`, `11:14:27` for a time without a day; a text without the
 * blanks around it; empty where the cell is. Excel keeps midnight and a day without a time as the same number, which
 * nearly always is a day that somebody wrote: `2025-01-03`.
 */
export const cellText = (value: CellValue): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  return typeof value === 'object' ? (serialText(value.serial) ?? String(value.serial)) : String(value);
};
