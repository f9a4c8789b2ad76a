import type { Localized } from '../shell/words/lang.js';

export const help = {
  lapor: {
    id: 'Masukkan daftar laporan yang diunduh admin dari LAPOR! (Excel): bagaimana status setiap laporan saat diunduh.',
    en: 'Take the list of reports that an admin gets from LAPOR! (Excel): how each report stood when it was exported.',
  },
  file: { id: 'berkas Excel (.xlsx)', en: 'an Excel file (.xlsx)' },
  exportedAt: {
    id: 'kapan daftar diunduh, bila lembarnya tidak menyebutnya, mis. 2026-01-02T08:15+07:00',
    en: 'when the list was exported, where the sheet does not say it, e.g. 2026-01-02T08:15+07:00',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan import lapor laporan.xlsx --store tahun.db'];
