import type { Localized } from '../shell/words/lang.js';

export const help: Localized = {
  id: 'Memeriksa seluruh jurnal, tanpa menulis apa pun: tiap catatan dibaca, tiap laporan disusun, model baca dibandingkan. Semua yang rusak disebut, dan statusnya 1.',
  en: 'Checks a whole journal and writes nothing: each record is read, each report folded, read models are compared. All that is damaged is listed, and the exit is 1.',
};

export const examples = ['$ pengaduan check --store cadangan.db'];
