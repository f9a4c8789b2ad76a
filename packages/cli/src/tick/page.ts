import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant, type Instant } from '@pengaduan/core';
import type { Spoken } from '../shell/words/lang.js';

export const aboutTick = {
  tick: {
    id: 'Lakukan semua yang jatuh tempo sampai suatu saat: tutup, arsipkan, teruskan, catat yang terlewati. Tidak pernah dua kali.',
    en: 'Do all that is due at an instant: close, archive, forward, note what was missed. Never twice.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const helpTick = ['$ pengaduan tick --at 2025-08-21T00:00+07:00 --store kantor.db'];

/** The line below what a run did. */
export const tickSummary = (at: Instant, acted: number, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  if (acted === 0) {
    return lang === 'id' ? `${when}: tidak ada yang perlu dilakukan.` : `${when}: nothing to do.`;
  }
  return lang === 'id' ? `${when}: ${acted} dilakukan` : `${when}: ${acted} done`;
};

/** Said of a run that was dated later than now. */
export const aheadOfTime = (at: Instant, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  return lang === 'id'
    ? `${when} masih akan datang: laporan-laporan itu tidak menerima kejadian yang lebih awal lagi. Tanpa --at dipakai waktu sekarang.`
    : `${when} is still to come: those complaints take nothing that happens before it any more. Without --at it is now.`;
};
