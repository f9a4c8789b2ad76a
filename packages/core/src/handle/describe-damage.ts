import type { Lang } from '@pengaduan/calendar';
import type { ComplaintDamage, UnreadableEvent } from '../wire/damage.js';
import type { Localized } from '../words/localized.js';

/** The type of an event as it may be shown: what another program wrote there may say anything. */
const shownType = (type: string): string => (/^[A-Za-z$][A-Za-z_.-]{0,39}$/.test(type) ? type : '*');

/** Why a record cannot be read as an event; `place` is where it stands, where that is known. */
const unreadable = (why: UnreadableEvent['why'], place: string | undefined): Localized => {
  if (why.type === 'NotJson') {
    return {
      id: `Catatan ${place ?? 'itu'} bukan JSON: program lain menulisnya, atau catatan itu rusak. Pulihkan dari cadangan.`,
      en: `The record${place === undefined ? '' : ` ${place}`} is not JSON: another program wrote it, or it is damaged. Restore it from a backup.`,
    };
  }
  const at = (what: string): string => (place === undefined ? what : `${place} (${what})`);
  const where = at(`${shownType(why.event)} v${String(why.version)}`);
  switch (why.type) {
    case 'Malformed':
      return {
        id: `Catatan ${where} rusak pada: ${why.fields.join(', ')}. Pulihkan dari cadangan.`,
        en: `The record ${where} is malformed at: ${why.fields.join(', ')}. Restore it from a backup.`,
      };
    case 'Foreign':
      return {
        id: `Catatan ${at(shownType(why.event))} tidak ditulis oleh pengaduan, melainkan oleh program lain. Jauhkan program itu dari aliran ini, dan pulihkan aliran ini dari cadangan.`,
        en: `The record ${at(shownType(why.event))} was not written by pengaduan, but by another program. Keep that program away from this stream, and restore the stream from a backup.`,
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

/**
 * Why a stored event cannot be read and what to do. A name that is no name of an event is shown as `*`.
 * @example
 * import { decodeEvent, describeUndecodable } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const event = decodeEvent({ type: 'ComplaintSolved', version: 1, data: {} });
 * if (isLeft(event)) console.log(describeUndecodable(event.left, 'en')); // The record ComplaintSolved v1 was written by a newer version. Update pengaduan.
 */
export const describeUndecodable = (why: UnreadableEvent['why'], lang: Lang): string =>
  unreadable(why, undefined)[lang];

/** What is wrong with a complaint in the journal and what to do. */
export const describeDamage = (damage: ComplaintDamage, lang: Lang): string => {
  const place = `${damage.stream}@${String(damage.revision)}`;
  if (damage.type === 'UnreadableEvent') return unreadable(damage.why, place)[lang];
  return lang === 'id'
    ? `Ada catatan yang hilang sebelum ${place}: alirannya dipotong ($maxCount, $maxAge, $tb), atau berkasnya rusak. Pulihkan dari cadangan.`
    : `Records are missing before ${place}: the stream was truncated ($maxCount, $maxAge, $tb), or the file is damaged. Restore it from a backup.`;
};
