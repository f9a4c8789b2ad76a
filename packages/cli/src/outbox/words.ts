import type { Lang } from '@pengaduan/calendar';
import type { IndexFailure, ChannelFailure, DispatchFailure } from '@pengaduan/deadlines';
import type { UnwritableFile } from '../shell/io/io.js';
import { describeUnwritable } from '../shell/words/file.js';
import type { Localized } from '../shell/words/lang.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';

/** A notice that could not be sent and was put aside, by its key. */
export const describeParked = (key: string, lang: Lang): string =>
  lang === 'id'
    ? `${key}: tidak terkirim; lihat dengan --parked, kirim ulang dengan --retry-parked.`
    : `${key}: not sent; list it with --parked, send it again with --retry-parked.`;

/** Said while it is being seen whether the process that used the target last still does. */
export const targetInUse: Localized = {
  id: 'Tujuan ini terakhir dipakai proses lain; memeriksa apakah masih dipakai (paling lama 15 detik).',
  en: 'This place was last used by another process; looking whether it still is (15 seconds at most).',
};

/** Why nothing was sent: another process sends there, or the journal could not be read or written. */
export const describeNotSent = (
  failure: DispatchFailure | IndexFailure | ChannelFailure,
  lang: Lang,
): string => {
  if (failure.type !== 'ChannelTaken') return describeStoreFailure(failure, lang);
  return lang === 'id'
    ? 'Proses lain sedang mengirim pemberitahuan dari jurnal ini ke tujuan yang sama; hentikan dulu yang itu, atau beri tujuan lain. Tidak ada yang dikirim dari sini.'
    : 'Another process is sending notices of this journal to the same place; end that one first, or give another place. Nothing was sent from here.';
};

/** Why a target cannot be used, and what to do: a file that cannot be written. */
export const describeUnusableTarget = (why: UnwritableFile, lang: Lang): string =>
  `${why.path}: ${describeUnwritable(why, lang)}`;
