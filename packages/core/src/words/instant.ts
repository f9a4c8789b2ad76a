import { formatDay, offsetMinutes, type Day, type Lang, type Zone } from '@pengaduan/calendar';
import dayjs from 'dayjs';
import 'dayjs/locale/id.js';
import utc from 'dayjs/plugin/utc.js';
import { millisecondsOf, type Instant } from '../value/instant.js';

dayjs.extend(utc);

const zoneNames: Readonly<Record<Zone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/**
 * A day with the month in words. `day` counts from 1970-01-01.
 * @example
 * import { describeDay } from '@pengaduan/core';
 * console.log(describeDay(20139, 'id')); // 20 Februari 2025
 */
export const describeDay = (day: Day, lang: Lang): string =>
  dayjs.utc(formatDay(day)).locale(lang).format('D MMMM YYYY');

const formats: Readonly<Record<Lang, { readonly minutes: string; readonly seconds: string }>> = {
  id: { minutes: 'D MMMM YYYY [pukul] HH.mm', seconds: 'D MMMM YYYY [pukul] HH.mm.ss' },
  en: { minutes: 'D MMMM YYYY [at] HH:mm', seconds: 'D MMMM YYYY [at] HH:mm:ss' },
};

/**
 * An instant as local time in a zone of Indonesia, with the seconds where there are some.
 * @example
 * import { describeInstant } from '@pengaduan/core';
 * const at = Date.parse('2025-02-20T00:00:00+07:00');
 * console.log(describeInstant(at, 'id', 'Asia/Jakarta')); // 20 Februari 2025 pukul 00.00 WIB
 */
export const describeInstant = (instant: Instant, lang: Lang, zone: Zone): string => {
  // The zone is added by hand: dayjs would ask the host for its own.
  const local = dayjs.utc(instant + offsetMinutes(zone) * millisecondsOf.minute).locale(lang);
  const { minutes, seconds } = formats[lang];
  return `${local.format(local.second() === 0 ? minutes : seconds)} ${zoneNames[zone]}`;
};
