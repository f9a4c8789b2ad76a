import type { Lang } from '@pengaduan/calendar';

/** An agency that no report is or was with: mistyped, most of the time. */
export const describeUnknownAgency = (agency: string, lang: Lang): string =>
  lang === 'id'
    ? `Tidak ada laporan di jurnal ini yang ada pada OPD ${agency}; periksa --agency.`
    : `No report of this journal is with the agency ${agency}; check --agency.`;
