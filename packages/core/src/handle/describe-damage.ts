import type { Lang } from '@pengaduan/calendar';
import type { ComplaintDamage } from '../wire/damage.js';
import type { Localized } from '../words/localized.js';

const sentences = (damage: ComplaintDamage): Localized => {
  const place = `${damage.stream}@${String(damage.revision)}`;
  if (damage.type === 'MissingEvents') {
    return {
      id: `Ada catatan yang hilang sebelum ${place}: alirannya dipotong ($maxCount, $maxAge, $tb), atau berkasnya rusak. Pulihkan dari cadangan.`,
      en: `Records are missing before ${place}: the stream was truncated ($maxCount, $maxAge, $tb), or the file is damaged. Restore it from a backup.`,
    };
  }
  const { why } = damage;
  switch (why.type) {
    case 'NotJson':
      return {
        id: `Catatan ${place} bukan JSON: program lain menulisnya, atau catatan itu rusak. Pulihkan dari cadangan.`,
        en: `The record ${place} is not JSON: another program wrote it, or it is damaged. Restore it from a backup.`,
      };
    case 'Foreign':
      return {
        id: `Catatan ${place} (${why.event}) bukan tulisan pengaduan: program lain menulis ke aliran ini. Hentikan program itu dan pulihkan dari cadangan.`,
        en: `The record ${place} (${why.event}) was not written by pengaduan: another program writes into this stream. Stop that program and restore the stream from a backup.`,
      };
    case 'Malformed':
      return {
        id: `Catatan ${place} (${why.event} v${String(why.version)}) rusak pada: ${why.fields.join(', ')}. Pulihkan dari cadangan.`,
        en: `The record ${place} (${why.event} v${String(why.version)}) is malformed at: ${why.fields.join(', ')}. Restore it from a backup.`,
      };
    case 'UnknownType':
    case 'NewerVersion':
      return {
        id: `Catatan ${place} (${why.event} v${String(why.version)}) ditulis oleh versi yang lebih baru. Perbarui pengaduan.`,
        en: `The record ${place} (${why.event} v${String(why.version)}) was written by a newer version. Update pengaduan.`,
      };
  }
};

/** What is wrong with a complaint in the journal and what to do. */
export const describeDamage = (damage: ComplaintDamage, lang: Lang): string => sentences(damage)[lang];
