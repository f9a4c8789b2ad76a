import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure } from '@pengaduan/core';
import type { ReadModelsFailure } from '@pengaduan/journal-sqlite';
import type { Localized } from '../shell/words/lang.js';
import { describeOpenFailure } from '../shell/words/open-failure.js';

export const readModelsHelp: Localized = {
  id: 'untuk esdb://: berkas tempat model baca (read model) disimpan, agar jurnal tidak dibaca ulang seluruhnya (bawaan: di cache pengguna)',
  en: 'for esdb://: the file in which read models are kept, so that the journal is not read as a whole each time (default: in the cache of the user)',
};

export const describeKept = (file: string, lang: Lang): string =>
  lang === 'id'
    ? `Model baca (read model) jurnal ini disimpan di ${file}; lain kali hanya yang baru dibaca.`
    : `The read models of this journal are kept in ${file}; from then on only what is new is read.`;

export const describeNotKept: Localized = {
  id: 'Model baca (read model) jurnal ini tidak dapat disimpan di cache pengguna; jurnal dibaca seluruhnya tiap kali. Beri berkas dengan --read-models.',
  en: 'The read models of this journal cannot be kept in the cache of the user; the journal is read as a whole each time. Give a file with --read-models.',
};

export const describeReading = (records: number, lang: Lang): string =>
  lang === 'id' ? `Membaca jurnal: ${records} catatan ...` : `Reading the journal: ${records} records ...`;

/** Why read models were not opened and what to do, in one sentence. */
export const describeReadModelsFailure = (failure: ReadModelsFailure, lang: Lang): string => {
  switch (failure.type) {
    case 'UnreadableJournal':
      return describeHandleFailure(failure.failure, lang);
    case 'NotOurs':
      return lang === 'id'
        ? `Berkas ${failure.file} bukan berkas model baca; beri nama berkas lain. Isinya tidak diubah.`
        : `The file ${failure.file} holds no read models; give the name of another file. It was left as it is.`;
    case 'Corrupt':
      return lang === 'id'
        ? `Berkas model baca ${failure.file} rusak; hapus berkas itu, isinya dibuat ulang dari jurnal.`
        : `The file ${failure.file} of read models is damaged; delete it, and it is made anew from the journal.`;
    case 'OtherJournal':
      if (failure.by === 'name') {
        return lang === 'id'
          ? `Berkas ${failure.file} berisi model baca jurnal lain (server atau awalannya lain); beri nama berkas lain.`
          : `The file ${failure.file} holds read models of another journal (of another server or prefix); give the name of another file.`;
      }
      return lang === 'id'
        ? `Berkas model baca ${failure.file} dibuat dari jurnal yang awalnya lain: server ini dipasang ulang, atau alamatnya keliru. Bila alamatnya benar, hapus berkas itu; isinya dibuat ulang.`
        : `The file ${failure.file} of read models was made of a journal that begins otherwise: this server was set up anew, or the address is wrong. If the address is right, delete the file; it is made anew.`;
    case 'NewerSchema':
    case 'Locked':
    case 'ReadOnly':
    case 'CannotOpen':
      return describeOpenFailure(failure, lang);
  }
};
