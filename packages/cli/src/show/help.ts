import type { Spoken } from '../shell/words/lang.js';

export const aboutShow = {
  show: {
    id: 'Perjalanan sebuah laporan: kejadian, tahap, dan tiap tenggat dengan penjelasannya.',
    en: 'The life of a complaint: what happened, its stage, and each deadline explained.',
  },
  id: { id: 'nomor laporan (Tracking ID)', en: 'the number of the complaint (Tracking ID)' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const helpShow = ['$ pengaduan show 6340753 --store kantor.db'];

export const noComplaint: Spoken = {
  id: 'Laporan itu tidak ada di jurnal ini; periksa nomornya.',
  en: 'That complaint is not in this journal; check its number.',
};

export const noPolicy: Spoken = {
  id: 'Kebijakan laporan itu tidak dikenal; pakai --json, atau impor kebijakannya lebih dulu.',
  en: 'The policy of that complaint is not known; use --json, or import with its policy first.',
};
