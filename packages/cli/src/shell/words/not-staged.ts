import type { Lang } from '@pengaduan/calendar';
import type { NotStaged } from '../staged/staging-tables.js';

/** Why the temporary tables of an import cannot be used, and what to do. */
export const describeNotStaged = ({ failure }: NotStaged, lang: Lang): string => {
  const isFull = failure.type === 'Unavailable' && failure.reason === 'full';
  const remedy = 'TMPDIR, /var/tmp, /tmp';
  if (lang === 'id') {
    const why = isFull ? 'penuh' : `tidak dapat dipakai (${failure.detail})`;
    return `Folder berkas sementara (${remedy}) ${why}; kosongkan ruang, atau arahkan TMPDIR ke folder lain.`;
  }
  const why = isFull ? 'is full' : `cannot be used (${failure.detail})`;
  return `The folder of temporary files (${remedy}) ${why}; free some space, or let TMPDIR name another folder.`;
};
