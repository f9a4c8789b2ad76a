import { formatDay, localDay, startOfDay, type Day, type Lang, type Zone } from '@pengaduan/calendar';
import type { Instant } from '../value/instant.js';

const months: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const zoneNames: Readonly<Record<Zone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/**
 * A day with its month in words.
 * @example describeDay(20139, 'id') // '20 Februari 2025'
 */
export const describeDay = (day: Day, lang: Lang): string => {
  const [year = '', month = '', date = ''] = formatDay(day).split('-');
  return `${Number(date)} ${months[lang][Number(month) - 1] ?? month} ${year}`;
};

const timeOfDay = (sinceMidnight: number, separator: string): string => {
  const seconds = Math.floor(sinceMidnight / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = seconds % 60 === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(separator);
};

/**
 * An instant as local time in a zone of Indonesia; seconds only where there are some.
 * @example describeInstant(1739984400000, 'id', 'Asia/Jakarta') // '20 Februari 2025 pukul 00.00 WIB'
 */
export const describeInstant = (instant: Instant, lang: Lang, zone: Zone): string => {
  const day = localDay(instant, zone);
  const [at, separator] = lang === 'id' ? ['pukul', '.'] : ['at', ':'];
  const time = timeOfDay(instant - startOfDay(day, zone), separator);
  return `${describeDay(day, lang)} ${at} ${time} ${zoneNames[zone]}`;
};
