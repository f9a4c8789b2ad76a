import type { StoreFailure, UnavailableReason } from '../failure.js';

type Localized = Readonly<Record<'id' | 'en', string>>;

const unavailable: Readonly<Record<UnavailableReason, Localized>> = {
  locked: {
    id: 'Jurnal sedang dipakai program lain; coba lagi sebentar lagi.',
    en: 'The journal is in use by another program; try again in a moment.',
  },
  closed: {
    id: 'Jurnal sudah ditutup, atau berkasnya dihapus, dipindahkan atau diganti selagi terbuka; periksa berkasnya, buka kembali lalu ulangi.',
    en: 'The journal has been closed, or its file was deleted, moved or replaced while it was open; look after the file, open it again and repeat.',
  },
  unreachable: {
    id: 'Jurnal tidak dapat dihubungi; periksa server dan jaringan, atau penyimpanannya, lalu ulangi.',
    en: 'The journal cannot be reached; check the server and the network, or its disk, then repeat.',
  },
  denied: {
    id: 'Akses ke jurnal ditolak; periksa nama pengguna, kata sandi atau izin berkas.',
    en: 'Access to the journal is denied; check the user name, the password or the rights of the file.',
  },
  'read-only': {
    id: 'Jurnal hanya dapat dibaca; beri izin tulis pada berkas dan foldernya.',
    en: 'The journal is read-only; allow writing to the file and its folder.',
  },
  full: {
    id: 'Media penyimpanan penuh; kosongkan ruang lalu ulangi.',
    en: 'The disk is full; free some space and repeat.',
  },
};

/** Where a server is away or denies access, the detail says what to look at: the port, the host, TLS, the user. */
const withDetail = ({ id, en }: Localized, detail: string): Localized => {
  const put = (sentence: string): string => sentence.replace(';', () => ` (${detail});`);
  return detail === '' ? { id, en } : { id: put(id), en: put(en) };
};

const sentences = (failure: StoreFailure): Localized => {
  switch (failure.type) {
    case 'Unavailable':
      return failure.reason === 'unreachable' || failure.reason === 'denied'
        ? withDetail(unavailable[failure.reason], failure.detail)
        : unavailable[failure.reason];
    case 'Corrupt':
      return {
        id: `Jurnal rusak: ${failure.detail}. Pulihkan dari cadangan.`,
        en: `The journal is damaged: ${failure.detail}. Restore it from a backup.`,
      };
    case 'Deleted':
      return {
        id: `Aliran ${failure.stream} telah dihapus untuk selamanya.`,
        en: `The stream ${failure.stream} has been deleted for ever.`,
      };
    case 'Conflict':
      return failure.retry === 'safe'
        ? {
            id: 'Ada yang terus menulis lebih dulu; ulangi perintah yang sama, hasilnya tidak akan ganda.',
            en: 'Others kept writing first; repeat the same command, it will not be doubled.',
          }
        : {
            id: `Ada yang menulis lebih dulu ke aliran ${failure.stream}; muat lagi, lalu putuskan lagi.`,
            en: `Somebody else wrote to the stream ${failure.stream} first; load it again and decide anew.`,
          };
    case 'OutcomeUnknown':
      return {
        id: 'Jawaban jurnal hilang; ulangi perintah yang sama dengan id yang sama, hasilnya tidak akan ganda.',
        en: 'The answer of the journal was lost; repeat the same command with the same id, it will not be doubled.',
      };
    case 'TooLarge':
      return {
        id: `Catatan terlalu besar: ${String(failure.bytes)} bita, batasnya ${String(failure.limit)}; bagi menjadi lebih kecil.`,
        en: `The append is too large: ${String(failure.bytes)} bytes, the limit is ${String(failure.limit)}; make it smaller.`,
      };
    case 'NotJson':
      return {
        id: `Nilai di ${failure.path} bukan JSON; perbaiki program yang menulisnya.`,
        en: `The value at ${failure.path} is not JSON; mend the program that wrote it.`,
      };
    case 'Fenced':
      return {
        id: `Proses lain sudah memajukan penanda ${failure.name}; hentikan salah satunya.`,
        en: `Another process has advanced the checkpoint ${failure.name}; stop one of the two.`,
      };
    case 'NotForward':
      return {
        id: `Penanda ${failure.name} hanya dapat maju; mulai lagi dari posisinya.`,
        en: `The checkpoint ${failure.name} only moves forward; start again from its position.`,
      };
    case 'LeaseHeld':
      return {
        id: `Proses lain sedang memegang ${failure.name}; hentikan dulu yang itu, atau coba lagi nanti.`,
        en: `Another process holds ${failure.name}; end that one first, or try again later.`,
      };
    case 'LeaseLost':
      return {
        id: `Proses lain telah mengambil alih ${failure.name}; hentikan salah satunya.`,
        en: `Another process has taken over ${failure.name}; stop one of the two.`,
      };
  }
};

/**
 * A sentence for a person, in Indonesian or English: what happened and what to do.
 *
 * @example
 * import { describeFailure, tooLarge } from '@pengaduan/journal';
 * console.log(describeFailure(tooLarge(2, 1), 'en')); // The append is too large: 2 bytes, the limit is 1; make it smaller.
 */
export const describeFailure = (failure: StoreFailure, lang: 'id' | 'en'): string => sentences(failure)[lang];
