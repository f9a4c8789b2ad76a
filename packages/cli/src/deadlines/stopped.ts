import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant } from '@pengaduan/core';
import type { InstantRefused, RunFailure } from '@pengaduan/deadlines';
import { describeUnanswered } from '../shell/words/damaged.js';

/** Why a run ended early or was not begun, and what to do. */
export const describeStopped = (stopped: RunFailure | InstantRefused, lang: Lang, zone: Zone): string => {
  if (stopped.type === 'ImplausibleInstant') {
    return lang === 'id'
      ? 'Waktu itu di luar tahun 1900 sampai 2199; periksa --at atau jam komputer ini.'
      : 'That time is outside the years 1900 to 2199; check --at or the clock of this computer.';
  }
  if (stopped.type !== 'FutureInstant') return describeUnanswered(stopped, lang);
  const [at, now] = [stopped.at, stopped.now].map((one) => describeInstant(one, lang, zone));
  return lang === 'id'
    ? `${at} belum tiba (sekarang ${now}); tidak ada yang dilakukan. Untuk mencoba apa yang akan terjadi, pakai --allow-future pada salinan jurnal.`
    : `${at} has not come yet (it is ${now}); nothing was done. To try out what will happen, use --allow-future on a copy of the journal.`;
};
