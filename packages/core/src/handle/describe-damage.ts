import type { Lang } from '@pengaduan/calendar';
import type { ComplaintDamage } from '../wire/damage.js';
import type { Localized } from '../words/localized.js';

/** The type of an event as it may be shown: what another program wrote there may say anything. */
const shownType = (type: string): string => (/^[A-Za-z$][A-Za-z_.-]{0,39}$/.test(type) ? type : '*');

const sentences = (damage: ComplaintDamage): Localized => {
  const place = `${damage.stream}@${String(damage.revision)}`;
  if (damage.type === 'MissingEvents') {
    return {
      id: `Ada catatan yang hilang sebelum ${place}: alirannya dipotong ($maxCount, $maxAge, $tb), atau berkasnya rusak. Pulihkan dari cadangan.`,
      en: `Records are missing before ${place}: the stream was truncated ($maxCount, $maxAge, $tb), or the file is damaged. Restore it from a backup.`,
    };
  }
  const { why } = damage;
  if (why.type === 'NotJson') {
    return {
      id: `Catatan ${place} bukan JSON: program lain menulisnya, atau catatan itu rusak. Pulihkan dari cadangan.`,
      en: `The record ${place} is not JSON: another program wrote it, or it is damaged. Restore it from a backup.`,
    };
  }
  const where = `${place} (${shownType(why.event)} v${String(why.version)})`;
  switch (why.type) {
    case 'Malformed':
      return {
        id: `Catatan ${where} rusak pada: ${why.fields.join(', ')}. Pulihkan dari cadangan.`,
        en: `The record ${where} is malformed at: ${why.fields.join(', ')}. Restore it from a backup.`,
      };
    case 'Foreign':
      return {
        id: `Catatan ${place} (${shownType(why.event)}) tidak ditulis oleh pengaduan, melainkan oleh program lain. Jauhkan program itu dari aliran ini, dan pulihkan aliran ini dari cadangan.`,
        en: `The record ${place} (${shownType(why.event)}) was not written by pengaduan, but by another program. Keep that program away from this stream, and restore the stream from a backup.`,
      };
    case 'MissingUpcast':
      return {
        id: `Catatan ${where} tersimpan dalam bentuk lama yang tidak dapat lagi dibaca oleh versi ini. Gunakan versi pengaduan yang lebih lama, dan laporkan hal ini kepada pengembangnya.`,
        en: `The record ${where} is stored in an older form, which this release can no longer read. Use an earlier release of pengaduan, and report this to its developers.`,
      };
    case 'UnknownType':
    case 'NewerVersion':
      return {
        id: `Catatan ${where} ditulis oleh versi yang lebih baru. Perbarui pengaduan.`,
        en: `The record ${where} was written by a newer version. Update pengaduan.`,
      };
  }
};

/** What is wrong with a complaint in the journal and what to do. */
export const describeDamage = (damage: ComplaintDamage, lang: Lang): string => sentences(damage)[lang];
