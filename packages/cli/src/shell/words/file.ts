import type { Lang } from '@pengaduan/calendar';
import type { UnreadableFile, UnwritableFile } from '../io/io.js';
import type { Localized } from './lang.js';

const isFolder: Localized = {
  id: 'itu sebuah folder; beri nama berkas.',
  en: 'that is a folder; name a file.',
};

/** A file that could not be read, in one sentence. */
export const describeUnreadable = ({ code }: UnreadableFile, lang: Lang): string => {
  if (code === 'ENOENT') {
    return lang === 'id'
      ? 'berkas itu tidak ada; periksa namanya.'
      : 'there is no such file; check its name.';
  }
  if (code === 'EISDIR') return isFolder[lang];
  return lang === 'id'
    ? `berkas itu tidak dapat dibaca (${code}); periksa namanya dan hak aksesnya.`
    : `the file cannot be read (${code}); check its name and its rights.`;
};

/** A file that could not be written, in one sentence. */
export const describeUnwritable = ({ code }: UnwritableFile, lang: Lang): string => {
  if (code === 'ENOENT') {
    return lang === 'id'
      ? 'foldernya tidak ada; buat dulu foldernya.'
      : 'there is no such folder; make it first.';
  }
  if (code === 'EISDIR') return isFolder[lang];
  return lang === 'id'
    ? `berkas itu tidak dapat ditulis (${code}); periksa hak aksesnya.`
    : `the file cannot be written (${code}); check its rights.`;
};
