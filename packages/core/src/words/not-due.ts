import type { Zone } from '@pengaduan/calendar';
import type { Rejection } from '../complaint/rejection.js';
import { clockNames } from '../value/clock-name.js';
import { clockLabels } from './clock.js';
import { describeInstant } from './instant.js';
import type { Localized } from './localized.js';

type Of<Type extends Rejection['type']> = Extract<Rejection, { readonly type: Type }>;

export const notDue = ({ clock, dueAt }: Of<'NotDue'>, zone: Zone): Localized => {
  const { id, en } = clockLabels[clock];
  return dueAt === undefined
    ? {
        id: `Belum jatuh tempo: tenggat ${id} tidak berjalan atau hari liburnya tidak ada dalam kalender; periksa tenggat laporan ini.`,
        en: `Not due yet: the ${en} deadline does not run, or its holidays are not in the calendar; look at this report's deadlines.`,
      }
    : {
        id: `Belum jatuh tempo: tenggat ${id} habis pada ${describeInstant(dueAt, 'id', zone)}; ulangi sejak saat itu.`,
        en: `Not due yet: the ${en} deadline ends on ${describeInstant(dueAt, 'en', zone)}; try again from then on.`,
      };
};

/** The deadline's id comes from the caller: only the name of its clock is said again, in words. */
export const noSuchDeadline = ({ deadline }: Of<'NoSuchDeadline'>): Localized => {
  const clock = clockNames.find((name) => deadline === name || deadline.startsWith(`${name}-`));
  const { id, en } = clock === undefined ? { id: 'itu', en: 'named' } : clockLabels[clock];
  return {
    id: `Tenggat ${id} tidak sedang berjalan pada laporan ini; periksa tenggat yang masih terbuka.`,
    en: `The ${en} deadline does not run on this report; look at the deadlines that are open.`,
  };
};
