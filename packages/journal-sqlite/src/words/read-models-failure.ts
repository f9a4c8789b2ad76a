import { describeFailure } from '@pengaduan/journal';
import type { ReadModelsFailure } from '../read-models.js';
import { describeOpenFailure } from './open-failure.js';

/**
 * Why read models were not opened and what to do, in one sentence, in Indonesian or English.
 *
 * @example
 * import { describeReadModelsFailure } from '@pengaduan/journal-sqlite';
 * const damaged = describeReadModelsFailure({ type: 'Corrupt', file: 'read-models.db', code: 'SQLITE_CORRUPT' }, 'en');
 * console.log(damaged.split(';')[0]); // The file read-models.db of read models is damaged
 */
export const describeReadModelsFailure = (failure: ReadModelsFailure, lang: 'id' | 'en'): string => {
  switch (failure.type) {
    case 'UnreadableJournal':
      return describeFailure(failure.failure, lang);
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
