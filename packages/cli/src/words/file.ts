import type { Lang } from '@pengaduan/calendar';
import type { Unreadable, Unwritable } from '../io/io.js';

/** A file that could not be read, in one sentence. */
export const describeUnreadable = ({ code }: Unreadable, lang: Lang): string => {
  if (code === 'ENOENT') {
    return lang === 'id'
      ? 'berkas itu tidak ada; periksa namanya.'
      : 'there is no such file; check its name.';
  }
  return lang === 'id'
    ? `berkas itu tidak dapat dibaca (${code}); periksa hak aksesnya.`
    : `the file cannot be read (${code}); check its rights.`;
};

/** A file that could not be written, in one sentence. */
export const describeUnwritable = ({ code }: Unwritable, lang: Lang): string => {
  if (code === 'ENOENT') {
    return lang === 'id'
      ? 'foldernya tidak ada; buat dulu foldernya.'
      : 'there is no such folder; make it first.';
  }
  return lang === 'id'
    ? `berkas itu tidak dapat ditulis (${code}); periksa hak aksesnya.`
    : `the file cannot be written (${code}); check its rights.`;
};
