import type { Lang } from '@pengaduan/calendar';
import type { Duration, Unit } from '../value/duration.js';
import type { LocalizedLabels } from './localized.js';

/** The units as they are written after a number. English has another form after 1: see `describeDuration`. */
export const unitLabels: LocalizedLabels<Unit> = {
  minute: { id: 'menit', en: 'minutes' },
  hour: { id: 'jam', en: 'hours' },
  day: { id: 'hari', en: 'days' },
  workingDay: { id: 'hari kerja', en: 'working days' },
};

/**
 * A length of time as people say it.
 * @example
 * import { describeDuration } from '@pengaduan/core';
 * console.log(describeDuration({ amount: 10, unit: 'workingDay' }, 'id')); // 10 hari kerja
 * console.log(describeDuration({ amount: 1, unit: 'workingDay' }, 'en')); // 1 working day
 */
export const describeDuration = ({ amount, unit }: Duration, lang: Lang): string => {
  const words = unitLabels[unit][lang];
  return `${amount} ${lang === 'en' && amount === 1 ? words.slice(0, -1) : words}`;
};
