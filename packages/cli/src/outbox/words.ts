import type { Lang } from '@pengaduan/calendar';
import type { ChannelFailure, Delivery, ReceiverAway, SendFailure } from '@pengaduan/deadlines';
import type { UnwritableFile } from '../shell/io/io.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import { describeUnwritable } from '../shell/words/file.js';
import { diskIsFull, isFullDisk } from '../shell/words/full-disk.js';
import type { Localized } from '../shell/words/lang.js';

/**
 * A notice that could not be sent and was put aside, by its key, and what helps. `isWatched`: a watch goes on, which sends
 * it again by itself where the reason passes.
 */
export const describeParked = (
  { key, failure, retry }: Extract<Delivery, { readonly result: 'Parked' }>,
  isWatched: boolean,
  lang: Lang,
): string => {
  if (failure === 'UnknownPolicy') {
    return lang === 'id'
      ? `${key}: belum terkirim, karena jurnal tidak menyimpan kebijakan laporan itu; simpan dengan: pengaduan apply --policy BERKAS.`
      : `${key}: not sent yet, as the journal does not keep the policy of that report; adopt it by: pengaduan apply --policy FILE.`;
  }
  if (failure === 'NotDecreed') {
    return lang === 'id'
      ? `${key}: belum terkirim, karena hari libur yang akan datang tidak ada di kalender ini; perbarui pengaduan.`
      : `${key}: not sent yet, as the holidays to come are not in this calendar; update pengaduan.`;
  }
  if (isWatched && retry === 'safe') {
    return lang === 'id'
      ? `${key}: belum terkirim; dicoba lagi tiap jam.`
      : `${key}: not sent yet; tried again every hour.`;
  }
  return lang === 'id'
    ? `${key}: tidak terkirim; lihat dengan --parked, kirim ulang dengan --retry-parked.`
    : `${key}: not sent; list it with --parked, send it again with --retry-parked.`;
};

/** Said while it is being seen whether the process that used the target last still does. */
export const targetInUse: Localized = {
  id: 'Tujuan ini terakhir dipakai proses lain; memeriksa apakah masih dipakai (paling lama 15 detik).',
  en: 'This place was last used by another process; looking whether it still is (15 seconds at most).',
};

/** Why a receiver does not take notices now: what it answered, or the system's name for what went wrong. */
const reasonOf = ({ failure }: ReceiverAway, lang: Lang): string => {
  switch (failure.type) {
    case 'TimedOut':
      return lang === 'id' ? 'tidak menjawab' : 'no answer';
    case 'Unreachable':
      return isFullDisk(failure.code) ? diskIsFull[lang] : failure.code;
    case 'Refused':
      return String(failure.status);
  }
};

/** Said when a receiver takes no notice now. */
export const describeReceiverAway = (away: ReceiverAway, lang: Lang): string => {
  const reason = reasonOf(away, lang);
  return lang === 'id'
    ? `Penerima pemberitahuan sedang tidak dapat menerima (${reason}); sisanya dikirim kemudian.`
    : `The receiver of the notices takes none now (${reason}); the others are sent later.`;
};

/**
 * Why not all was sent: another process sends there, the receiver takes nothing, or the journal could not be read or
 * written. `before` is how many notices were handled before.
 */
export const describeNotSent = (
  failure: SendFailure | ChannelFailure,
  before: number,
  lang: Lang,
): string => {
  if (failure.type === 'ReceiverAway') return describeReceiverAway(failure, lang);
  if (failure.type !== 'ChannelTaken') return describeUnanswered(failure, lang);
  const nothing = { id: ' Tidak ada yang dikirim dari sini.', en: ' Nothing was sent from here.' };
  const taken =
    lang === 'id'
      ? 'Proses lain sedang mengirim pemberitahuan dari jurnal ini ke tujuan yang sama; hentikan dulu yang itu, atau beri tujuan lain.'
      : 'Another process is sending notices of this journal to the same place; end that one first, or give another place.';
  return before === 0 ? taken + nothing[lang] : taken;
};

/** Why a target cannot be used, and what to do: a file that cannot be written. */
export const describeUnusableTarget = (why: UnwritableFile, lang: Lang): string =>
  `${why.path}: ${describeUnwritable(why, lang)}`;
