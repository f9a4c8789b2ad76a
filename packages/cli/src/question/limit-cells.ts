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

/** The name of a limit, how often it ended in which way, and its share on time. */
export const limitCells = ([clock, one]: Limit, lang: Lang): readonly [string, ...ReadonlyArray<string>] => {
  const { met, late, missed, open, cancelled, uncovered, onTime } = one;
  const counts = [met, late, missed, open, cancelled, uncovered].map(String);
  return [clockLabels[clock][lang], ...counts, figure(onTime.percent, lang, ' %')];
};

/** Limits of minutes stand apart: no working day counts in them. */
export const isOfMinutes = ([, { unit }]: Limit): boolean => unit === 'minute';
