import type { Denominator } from '@pengaduan/metrics';
import type { Localized } from '../shell/words/lang.js';

/** What the reports that were followed up are divided by. */
export const denominatorLabels: Readonly<Record<Denominator, Localized>> = {
  allReceived: { id: 'semua laporan masuk', en: 'all reports received' },
  dispositioned: { id: 'laporan yang pernah didisposisi', en: 'reports ever dispositioned' },
  excludingArchived: {
    id: 'laporan yang tidak diarsipkan atau dikembalikan',
    en: 'reports neither archived nor returned',
  },
};
