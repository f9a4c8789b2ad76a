import type { Localized } from './lang.js';

export const stillWaiting: Localized = {
  id: 'Masih menunggu jurnal; servernya belum menjawab.',
  en: 'Still waiting for the journal; its server has not answered yet.',
};

export const noSuchStore: Localized = {
  id: 'Berkas jurnal itu tidak ada; periksa nama berkasnya, atau isi dulu dengan `pengaduan import`.',
  en: 'There is no such journal; check the name of the file, or fill one first with `pengaduan import`.',
};

export const isSideFileName: Localized = {
  id: 'SQLite memakai nama itu untuk berkas samping (side file) jurnal lain; beri nama berkas lain.',
  en: 'SQLite takes a file of that name for a side file of another journal; give the name of another file.',
};

export const storeIsOutput: Localized = {
  id: 'Keluaran perintah ini diarahkan ke berkas jurnal itu sendiri; arahkan ke berkas lain. Bila berkas itu kini kosong, pulihkan dari cadangan.',
  en: 'The output of this command is sent into the file of the journal itself; send it elsewhere. If that file is empty now, restore it from a backup.',
};

export const unusableAddress: Localized = {
  id: 'Alamat EventStoreDB itu tidak dapat dipakai; periksa setelannya, dan berkas yang disebut di dalamnya (tlsCAFile).',
  en: 'That address of an EventStoreDB cannot be used; check its settings, and the files that it names (tlsCAFile).',
};
