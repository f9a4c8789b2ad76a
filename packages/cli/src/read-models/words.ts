import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';

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
