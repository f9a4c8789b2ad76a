import type { Lang } from '@pengaduan/calendar';
import type { Unreadable } from '../io/io.js';

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
