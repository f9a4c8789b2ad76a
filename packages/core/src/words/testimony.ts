import type { Lang, Zone } from '@pengaduan/calendar';
import type { TestimonyWarning } from '../complaint/testimony.js';
import { clockLabels } from './clock.js';
import { describeInstant } from './instant.js';
import type { Localized } from './localized.js';

const say = (warning: TestimonyWarning, zone: Zone): Localized => {
  switch (warning.type) {
    case 'EarlierThanDue': {
      const { id, en } = clockLabels[warning.clock];
      const days = warning.workingDaysEarly;
      if (days === null)
        return {
          id: `Diterima sebagaimana tercatat, meskipun tidak diketahui apakah tenggat ${id} sudah habis: hari liburnya tidak ada dalam kalender.`,
          en: `Taken as it was logged, although nobody knows whether the ${en} deadline had ended: its holidays are not in the calendar.`,
        };
      return {
        id: `Diterima sebagaimana tercatat, meskipun tenggat ${id} belum habis (kurang ${days} hari kerja).`,
        en: `Taken as it was logged, although the ${en} deadline had not ended (${days} working days early).`,
      };
    }
    case 'NoWait':
      return {
        id: 'Diterima sebagaimana tercatat, meskipun tidak ada waktu tunggu yang berjalan untuk tindakan sistem ini.',
        en: 'Taken as it was logged, although no wait runs at whose end the system does this.',
      };
    case 'InFuture':
      return {
        id: `Diterima sebagaimana tercatat, meskipun ${describeInstant(warning.at, 'id', zone)} belum tiba; periksa waktu (at).`,
        en: `Taken as it was logged, although ${describeInstant(warning.at, 'en', zone)} has not come yet; check the time (at).`,
      };
    case 'BeforeCalendar':
      return {
        id: `Diterima sebagaimana tercatat, tetapi tenggatnya tidak diketahui: ${describeInstant(warning.at, 'id', zone)} sebelum kalender, yang mulai tahun ${warning.firstYear}.`,
        en: `Taken as it was logged, but its deadlines are not known: ${describeInstant(warning.at, 'en', zone)} is before the calendar, which begins with ${warning.firstYear}.`,
      };
  }
};

/**
 * What is odd about something that a log says and that was taken all the same, in one sentence.
 * @example
 * import { describeWarning } from '@pengaduan/core';
 * const text = describeWarning({ type: 'NoWait', command: 'CloseComplaint' }, 'en', 'Asia/Jakarta');
 * console.log(text); // Taken as it was logged, although no wait runs at whose end the system does this.
 */
export const describeWarning = (warning: TestimonyWarning, lang: Lang, zone: Zone): string =>
  say(warning, zone)[lang];
