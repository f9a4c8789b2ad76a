import type { Lang } from '@pengaduan/calendar';
import type { Limit, Unit } from '../value/limit.js';
import type { Wordings } from './wording.js';

/** Units after a number; English has another form for one. */
export const unitLabels: Wordings<Unit> = {
  minute: { id: 'menit', en: 'minutes' },
  hour: { id: 'jam', en: 'hours' },
  day: { id: 'hari', en: 'days' },
  workingDay: { id: 'hari kerja', en: 'working days' },
};

/**
 * A length of time as people say it.
 * @example describeLimit({ amount: 10, unit: 'workingDay' }, 'id') // '10 hari kerja'
 */
export const describeLimit = ({ amount, unit }: Limit, lang: Lang): string => {
  const words = unitLabels[unit][lang];
  return `${amount} ${lang === 'en' && amount === 1 ? words.slice(0, -1) : words}`;
};
