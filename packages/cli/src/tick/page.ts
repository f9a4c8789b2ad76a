import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant, type Instant } from '@pengaduan/core';

/** The last line: how many acts there were. */
export const tickSummary = (at: Instant, acts: number, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  if (acts === 0) {
    return lang === 'id' ? `${when}: tidak ada yang perlu dilakukan.` : `${when}: nothing to do.`;
  }
  return lang === 'id' ? `${when}: ${acts} dilakukan` : `${when}: ${acts} done`;
};

/** The warning of a tick that acted at an instant later than now. */
export const warnOfFuture = (at: Instant, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  return lang === 'id'
    ? `${when} masih akan datang: laporan-laporan itu tidak menerima kejadian yang lebih awal lagi. Tanpa --at dipakai waktu sekarang.`
    : `${when} is still to come: those reports take nothing that happens before it any more. Without --at it is now.`;
};
