import type { Localized } from '../shell/words/lang.js';

export const help = {
  show: {
    id: 'Perjalanan sebuah laporan: kejadian, tahap, dan tiap tenggat dengan penjelasannya.',
    en: 'The history of a report: what happened, its stage, and each deadline explained.',
  },
  id: { id: 'nomor laporan (Tracking ID)', en: 'the number of the report (Tracking ID)' },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan show 6340753 --store kantor.db'];
