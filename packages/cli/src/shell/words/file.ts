import type { Lang } from '@pengaduan/calendar';
import type { UnreadableFile, UnwritableFile } from '../io/io.js';
import type { Hit } from '../io/output.js';
import { freeSomeSpace, isFullDisk } from './full-disk.js';
import type { Localized } from './lang.js';
import { inMib } from './memory.js';

const isFolder: Localized = {
  id: 'itu sebuah folder; beri nama berkas.',
  en: 'that is a folder; name a file.',
};

// What Windows answers for a file that another program has open; on other systems the rights are lacking.
const mayBeOpenElsewhere = ['EBUSY', 'EPERM', 'EACCES'];

const closeIt: Localized = {
  id: ' Bila program lain membukanya, misalnya Excel, tutup dulu di sana.',
  en: ' If another program has it open, such as Excel, close it there first.',
};

const heldBy = (code: string, lang: Lang): string => (mayBeOpenElsewhere.includes(code) ? closeIt[lang] : '');

/** A file that could not be read, in one sentence. */
export const describeUnreadable = (why: UnreadableFile, lang: Lang): string => {
  if (why.type === 'LargeFile') {
    const size = `${inMib(why.limit)} MiB`;
    return lang === 'id'
      ? `berkas itu lebih besar dari ${size}; periksa namanya, atau bagi isinya.`
      : `the file is larger than ${size}; check its name, or divide it.`;
  }
  const { code } = why;
  if (code === 'ENOENT') {
    return lang === 'id'
      ? 'berkas itu tidak ada; periksa namanya.'
      : 'there is no such file; check its name.';
  }
  if (code === 'EISDIR') return isFolder[lang];
  return lang === 'id'
    ? `berkas itu tidak dapat dibaca (${code}); periksa namanya dan hak aksesnya.${heldBy(code, lang)}`
    : `the file cannot be read (${code}); check its name and its rights.${heldBy(code, lang)}`;
};

const hits: Readonly<Record<Hit, Localized>> = {
  store: {
    id: 'itu jurnalnya sendiri, atau berkas milik SQLite di sampingnya; beri nama berkas lain.',
    en: 'that is the journal itself, or a file that SQLite keeps beside it; give the name of another file.',
  },
  'side-file': {
    id: 'SQLite memakai nama itu untuk berkas samping sebuah basis data; beri nama berkas lain.',
    en: 'SQLite takes a file of that name for a side file of a database; give the name of another file.',
  },
  'other-kind': {
    id: 'di situ sudah ada berkas jenis lain; beri nama berkas lain. Isinya tidak diubah.',
    en: 'there is a file of another kind already; give the name of another file. It was left as it is.',
  },
  file: {
    id: 'berkas itu sudah ada; beri nama berkas lain. Isinya tidak diubah.',
    en: 'there is such a file already; give the name of another file. It was left as it is.',
  },
};

/** A file that was not written, in one sentence. */
export const describeUnwritable = (why: UnwritableFile, lang: Lang): string => {
  if (why.type === 'Taken') return hits[why.by][lang];
  const { code } = why;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return lang === 'id'
      ? 'foldernya tidak ada; buat dulu foldernya.'
      : 'there is no such folder; make it first.';
  }
  if (code === 'EISDIR') return isFolder[lang];
  if (isFullDisk(code)) return freeSomeSpace[lang];
  if (code === 'ENXIO') {
    return lang === 'id'
      ? 'itu sebuah pipa yang tidak dibaca siapa pun; beri nama berkas.'
      : 'that is a pipe that nobody reads; name a file.';
  }
  return lang === 'id'
    ? `berkas itu tidak dapat ditulis (${code}); periksa hak akses berkas dan foldernya.${heldBy(code, lang)}`
    : `the file cannot be written (${code}); check its rights and those of its folder.${heldBy(code, lang)}`;
};
