import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, type Localized } from '@pengaduan/core';
import type { NotDecreed } from '../due-within.js';
import type { NotifyFailure } from '../notices/notifier.js';
import type { NoticeWatchFailure } from '../notices/watch-notices.js';
import type { WatchFailure } from '../run/watch.js';

/** Why an act, a watch, the sending of notices or a question about deadlines ends without what it was to do. */
type Failure = WatchFailure | NoticeWatchFailure | NotDecreed;

const isOfDeadlines = <F extends { readonly type: string }>(
  failure: F,
): failure is Extract<F, { readonly type: keyof typeof texts }> => Object.hasOwn(texts, failure.type);

const texts = {
  ImplausibleInstant: {
    id: 'Waktu itu di luar tahun 1900 sampai 2199; periksa jam komputer ini.',
    en: 'That time is outside the years 1900 to 2199; check the clock of this computer.',
  },
  FutureInstant: {
    id: 'Waktu itu belum tiba; tidak ada yang dilakukan. Untuk mencoba apa yang akan terjadi, pakai `allowFuture` pada salinan jurnal.',
    en: 'That time has not come yet; nothing was done. To try out what will happen, use `allowFuture` on a copy of the journal.',
  },
  ChannelTaken: {
    id: 'Proses lain sedang mengirim pemberitahuan dari jurnal ini di saluran yang sama; hentikan dulu yang itu, atau beri saluran lain.',
    en: 'Another process is sending notices of this journal on the same channel; end that one first, or give another channel.',
  },
  ReceiverAway: {
    id: 'Penerima pemberitahuan sedang tidak dapat menerima; sisanya dikirim kemudian.',
    en: 'The receiver of the notices takes none now; the others are sent later.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const notDecreed = (year: number): Localized => ({
  id: `Hari libur tahun ${year} tidak ada di kalender ini; minta hari kerja yang lebih sedikit, atau perbarui pengaduan.`,
  en: `The holidays of ${year} are not in this calendar; ask for fewer working days, or update pengaduan.`,
});

/**
 * Why `runDue`, `watch`, `watchNotices` or a question about deadlines has no better answer, and what to do, in one or two
 * sentences.
 * @example
 * import { describeDeadlinesFailure } from '@pengaduan/deadlines';
 * const sentence = describeDeadlinesFailure({ type: 'NotDecreed', year: 2028, retry: 'never' }, 'en');
 * console.log(sentence.split(';')[0]); // The holidays of 2028 are not in this calendar
 */
export const describeDeadlinesFailure = (failure: Failure, lang: Lang): string => {
  if (isOfDeadlines(failure)) return texts[failure.type][lang];
  if (failure.type === 'NotDecreed') return notDecreed(failure.year)[lang];
  return failure.type === 'DamagedComplaint'
    ? `${failure.complaint}: ${describeHandleFailure(failure.damage, lang)}`
    : describeHandleFailure(failure, lang);
};

/**
 * Why a notice is not known to have arrived, and what to do.
 * @example
 * import { describeNotifyFailure } from '@pengaduan/deadlines';
 * console.log(describeNotifyFailure({ type: 'Refused', status: 401, retry: 'never' }, 'en')); // The receiver refused the notice with status 401; mend its address, its secret or the receiver.
 */
export const describeNotifyFailure = (failure: NotifyFailure, lang: Lang): string => {
  switch (failure.type) {
    case 'TimedOut':
      return lang === 'id'
        ? 'Penerima tidak menjawab pada waktunya; pemberitahuan dikirim lagi.'
        : 'The receiver did not answer in time; the notice is sent again.';
    case 'Unreachable':
      return lang === 'id'
        ? `Pemberitahuan tidak dapat disampaikan (${failure.code}); periksa alamat atau berkasnya, jaringan dan penyimpanan.`
        : `The notice could not be handed over (${failure.code}); check its address or file, the network and the disk.`;
    case 'Refused':
      return lang === 'id'
        ? `Penerima menolak pemberitahuan dengan status ${failure.status}; perbaiki alamat, rahasia, atau penerimanya.`
        : `The receiver refused the notice with status ${failure.status}; mend its address, its secret or the receiver.`;
  }
};
