import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';
import type { Checked } from './checked.js';

export const units: Localized = { id: 'catatan', en: 'records' };

/** A read model that is not as its records make it, and the remedy. */
export const describeDiffering = (name: string, differing: number, lang: Lang): string =>
  lang === 'id'
    ? `Model baca ${name} tidak sesuai dengan jurnal pada ${differing} laporan; buat ulang: lihat docs/operations.md.`
    : `The read model ${name} does not agree with the journal about ${differing} reports; have it made anew: see docs/operations.md.`;

/** A read model that could not be compared, and why. */
export const describeNotCompared = (name: string, why: string, lang: Lang): string =>
  lang === 'id'
    ? `Model baca ${name} tidak dapat dibandingkan: ${why}`
    : `The read model ${name} cannot be compared: ${why}`;

const agrees = (name: string, reports: number, lang: Lang): string =>
  lang === 'id'
    ? `Model baca ${name}: sesuai dengan jurnal (${reports} laporan)`
    : `Read model ${name}: agrees with the journal (${reports} reports)`;

/** What was read, and all that is damaged, on a page. */
export const checkPage = ({ records, reports, readModels, damaged }: Checked, lang: Lang): string => {
  const isId = lang === 'id';
  const sound = readModels.filter(({ differing }) => differing.length === 0);
  return [
    isId ? `Dibaca: ${records} catatan, ${reports} laporan` : `Read: ${records} records, ${reports} reports`,
    ...sound.map((one) => agrees(one.name, one.reports, lang)),
    damaged.length === 0
      ? isId
        ? 'Tidak ada yang rusak'
        : 'Nothing is damaged'
      : isId
        ? `Rusak: ${damaged.length}`
        : `Damaged: ${damaged.length}`,
    ...damaged.map(
      ({ complaint, message }) => `  ${complaint === undefined ? '' : `${complaint}: `}${message}`,
    ),
  ].join('\n');
};
