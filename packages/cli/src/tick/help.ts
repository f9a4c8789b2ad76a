import type { Localized } from '../shell/words/lang.js';

export const help = {
  tick: {
    id: 'Lakukan semua yang jatuh tempo sampai suatu saat: tutup, arsipkan, teruskan, catat yang terlewati. Tidak pernah dua kali.',
    en: 'Do all that is due at an instant: close, archive, forward, note what was missed. Never twice.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan tick --at 2025-08-21T00:00+07:00 --store kantor.db'];
