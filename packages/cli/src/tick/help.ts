import type { Localized } from '../shell/words/lang.js';

export const help = {
  tick: {
    id: 'Lakukan semua yang jatuh tempo sampai suatu saat: tutup, arsipkan, teruskan, catat yang terlewati. Tidak pernah dua kali.',
    en: 'Do all that is due at an instant: close, archive, forward, note what was missed. Never twice.',
  },
  allowFuture: {
    id: 'bertindak juga untuk waktu yang belum tiba, untuk mencoba pada salinan jurnal',
    en: 'act at a time that has not come yet too, to try it out on a copy of the journal',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan tick --at 2025-08-21T00:00+07:00 --store kantor.db'];
