import type { OpenFailure } from '../open-failure.js';

type Localized = Readonly<Record<'id' | 'en', string>>;

const reasons: Readonly<Record<Extract<OpenFailure, { type: 'CannotOpen' }>['reason'], Localized>> = {
  'no-such-folder': {
    id: 'foldernya tidak ada; buat dulu foldernya',
    en: 'its folder does not exist; make the folder first',
  },
  'not-a-file': { id: 'itu bukan berkas; beri nama berkas', en: 'it is not a file; name a file' },
  'not-permitted': {
    id: 'tidak diizinkan; periksa hak akses berkas dan foldernya',
    en: 'it is not permitted; check the rights of the file and its folder',
  },
  'no-shared-memory': {
    id: 'folder itu ada di penyimpanan jaringan; pakai penyimpanan lokal',
    en: 'the folder is on a network drive; use a local disk',
  },
  full: { id: 'penyimpanan penuh; kosongkan ruang', en: 'the disk is full; free some space' },
  device: { id: 'perangkatnya gagal; periksa penyimpanan', en: 'the device failed; check the disk' },
};

const sentence = (failure: OpenFailure): Localized => {
  const { file } = failure;
  switch (failure.type) {
    case 'NotOurs':
      return {
        id: `Berkas ${file} bukan jurnal pengaduan; berikan nama berkas lain. Isinya tidak diubah.`,
        en: `The file ${file} is not a journal of pengaduan; give the name of another file. It was left as it is.`,
      };
    case 'NewerSchema':
      return {
        id: `Berkas ${file} ditulis oleh versi yang lebih baru; perbarui pengaduan.`,
        en: `The file ${file} was written by a newer version; update pengaduan.`,
      };
    case 'Corrupt':
      return {
        id: `Berkas ${file} rusak; pulihkan dari cadangan.`,
        en: `The file ${file} is damaged; restore it from a backup.`,
      };
    case 'Locked':
      return {
        id: `Berkas ${file} sedang dipakai program lain; coba lagi sebentar lagi.`,
        en: `The file ${file} is in use by another program; try again in a moment.`,
      };
    case 'ReadOnly':
      if (failure.sideFile !== undefined) {
        return {
          id: `Berkas ${file} tanpa izin tulis tidak dapat dibaca selama ${failure.sideFile} menghalangi; minta pemiliknya menutup jurnal itu, atau beri izin tulis.`,
          en: `The file ${file} cannot be read without the right to write while ${failure.sideFile} stands in the way; let its owner close the journal, or allow writing.`,
        };
      }
      return {
        id: `Berkas ${file} hanya dapat dibaca; beri izin tulis pada berkas dan foldernya.`,
        en: `The file ${file} is read-only; allow writing to it and its folder.`,
      };
    case 'CannotOpen':
      return {
        id: `Berkas ${file} tidak dapat dibuka: ${reasons[failure.reason].id}.`,
        en: `The file ${file} cannot be opened: ${reasons[failure.reason].en}.`,
      };
  }
};

/**
 * Why a store was not opened and what to do, in one sentence, in Indonesian or English.
 *
 * @example
 * import { outcome } from '@pengaduan/journal';
 * import { describeOpenFailure, openSqlite } from '@pengaduan/journal-sqlite';
 * const opened = await outcome(openSqlite({ file: 'no-such-folder/complaints.db' }));
 * const sentence = opened.ok ? '' : describeOpenFailure(opened.failure, 'en');
 * console.log(sentence.slice(0, 39)); // The file complaints.db cannot be opened
 */
export const describeOpenFailure = (failure: OpenFailure, lang: 'id' | 'en'): string =>
  sentence(failure)[lang];
