import type { Lang } from '@pengaduan/calendar';
import type { Delivery, IndexFailure, NotAlone, Parked, TellFailure } from '@pengaduan/deadlines';
import type { Unwritable } from '../shell/io/io.js';
import type { BadSecret } from '../outbox/secret.js';
import { columns } from '../shell/words/table.js';
import { describeUnwritable } from '../shell/words/file.js';
import type { Spoken } from '../shell/words/lang.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';

export const aboutNotices = {
  notices: {
    id: 'Kirim pemberitahuan yang baru: disposisi, segera jatuh tempo, terlewati, ditutup oleh sistem, diteruskan ke Ombudsman RI atau boleh diadukan ke sana.',
    en: 'Send the notices that are new: dispositions, due soon, overdue, closed by the system, forwarded to the Ombudsman or free to go there.',
  },
  to: {
    id: 'tujuan: console, jsonl:BERKAS, atau webhook:URL',
    en: 'where to: console, jsonl:FILE, or webhook:URL',
  },
  secretEnv: {
    id: 'nama variabel lingkungan berisi rahasia webhook (paling sedikit 24 bita; whsec_ dan base64, atau teks apa saja)',
    en: 'name of the environment variable that holds the secret of the webhook (at least 24 bytes; whsec_ and base64, or any text)',
  },
  within: {
    id: 'ingatkan berapa hari kerja sebelum jatuh tempo (bawaan: 2)',
    en: 'remind how many working days before a due (default: 2)',
  },
  since: {
    id: 'tujuan baru: beri tahu kejadian sejak saat ini (bawaan: 24 jam terakhir)',
    en: 'a new place: tell what happened since this instant (default: the last 24 hours)',
  },
  includeImported: {
    id: 'beri tahu juga tentang laporan yang diimpor dari catatan',
    en: 'tell of complaints imported from a log too',
  },
  parked: {
    id: 'daftar pemberitahuan yang gagal dikirim; tidak mengirim apa pun',
    en: 'list the notices that could not be sent; sends nothing',
  },
  retryParked: {
    id: 'kirim ulang pemberitahuan yang gagal dikirim',
    en: 'send again the notices that could not be sent',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const helpNotices = [
  '$ pengaduan notices --to console --store kantor.db',
  '$ pengaduan notices --to webhook:https://contoh.go.id/pengaduan --secret-env RAHASIA --store kantor.db',
];

/** How many notices met which end. */
export const tally = (deliveries: ReadonlyArray<Delivery>) => {
  const count = (result: Delivery['result']): number =>
    deliveries.filter((delivery) => delivery.result === result).length;
  return { sent: count('Sent'), parked: count('Parked'), before: count('Before'), moot: count('Moot') };
};

/** What became of all notices, in one sentence. */
export const deliveredPage = (deliveries: ReadonlyArray<Delivery>, lang: Lang): string => {
  const { sent, parked } = tally(deliveries);
  return lang === 'id' ? `Terkirim: ${sent}; gagal: ${parked}` : `Sent: ${sent}; failed: ${parked}`;
};

/** A notice that was put aside, by its key. */
export const describeParked = (key: string, lang: Lang): string =>
  lang === 'id'
    ? `${key}: tidak terkirim; lihat dengan --parked, kirim ulang dengan --retry-parked.`
    : `${key}: not sent; list it with --parked, send it again with --retry-parked.`;

/** The notices that could not be sent, a line each. */
export const parkedPage = (parked: ReadonlyArray<Parked>, lang: Lang): string => {
  if (parked.length === 0) {
    return lang === 'id' ? 'Semua pemberitahuan sudah terkirim.' : 'Every notice was sent.';
  }
  const tries = lang === 'id' ? 'dicoba' : 'tries';
  return columns(
    parked.map(({ key, attempts, failure }) => [key, `${tries}: ${attempts}`, failure]),
    new Set(),
  );
};

/** Another process tells there, or the journal could not be read or written. */
export const describeNotTold = (failure: TellFailure | IndexFailure | NotAlone, lang: Lang): string => {
  if (failure.type !== 'ChannelTaken') return describeStoreFailure(failure, lang);
  return lang === 'id'
    ? 'Proses lain sedang mengirim pemberitahuan dari jurnal ini ke tujuan yang sama; hentikan dulu yang itu, atau beri tujuan lain. Tidak ada yang dikirim dari sini.'
    : 'Another process is sending notices of this journal to the same place; end that one first, or give another place. Nothing was sent from here.';
};

/** Said while it is being seen whether whoever used the place last still does. */
export const placeInUse: Spoken = {
  id: 'Tujuan ini terakhir dipakai proses lain; memeriksa apakah masih dipakai (paling lama 15 detik).',
  en: 'This place was last used by another process; looking whether it still is (15 seconds at most).',
};

/** Why a place cannot be told, and what to do: a webhook that cannot be signed for, a file that cannot be written. */
export const describeNoPlace = (why: BadSecret | Unwritable, lang: Lang): string => {
  if (why.type === 'Unwritable') return `${why.path}: ${describeUnwritable(why, lang)}`;
  const { type, variable } = why;
  switch (type) {
    case 'NoSecret':
      return lang === 'id'
        ? `Variabel lingkungan ${variable} kosong; isi dengan rahasia webhook.`
        : `The environment variable ${variable} is empty; set it to the secret of the webhook.`;
    case 'ShortSecret':
      return lang === 'id'
        ? `Rahasia di variabel ${variable} terlalu pendek; pakai paling sedikit 24 bita.`
        : `The secret in the variable ${variable} is too short; use 24 bytes at least.`;
  }
};
