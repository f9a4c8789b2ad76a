import type { Lang } from '@pengaduan/calendar';
import { clockLabels, type ClockName } from '@pengaduan/core';
import type { LimitFigures } from '@pengaduan/metrics';
import { figure } from './number.js';

/** A limit and how it was kept. */
export type Limit = readonly [ClockName, LimitFigures];

/** What stands above the cells of a limit, but for its name. */
export const limitColumns = {
  id: [
    'tepat waktu',
    'terlambat',
    'lewat, belum',
    'berjalan',
    'dibatalkan',
    'di luar kalender',
    'bagian tepat waktu',
  ],
  en: ['met', 'late', 'missed', 'open', 'cancelled', 'uncovered', 'on time'],
} as const;

/** Limits of minutes stand apart: no working day counts in them. */
export const isOfMinutes = ([, { unit }]: Limit): boolean => unit === 'minute';

/**
 * Whether nobody ever wrote down a step of minutes, though it was due: that says something about the log, and nothing
 * about whether the step was done in time.
 */
export const isNeverNoted = (limit: Limit): boolean => {
  const [, { met, late, missed }] = limit;
  return isOfMinutes(limit) && met + late === 0 && missed > 0;
};

export const neverNoted = {
  id: {
    share: 'tidak dicatat',
    means:
      'Tidak dicatat: tenggat dalam menit yang langkahnya tidak sekali pun ditulis dalam catatan; bukan berarti terlambat.',
  },
  en: {
    share: 'not noted',
    means:
      'Not noted: a limit of minutes whose step was never once written down; that does not mean that it was late.',
  },
} as const;

/** The name of a limit, how often it ended in which way, and its share on time. */
export const limitCells = (limit: Limit, lang: Lang): readonly [string, ...ReadonlyArray<string>] => {
  const [clock, { met, late, missed, open, cancelled, uncovered, onTime }] = limit;
  const counts = [met, late, missed, open, cancelled, uncovered].map(String);
  const share = isNeverNoted(limit) ? neverNoted[lang].share : figure(onTime.percent, lang, ' %');
  return [clockLabels[clock][lang], ...counts, share];
};
