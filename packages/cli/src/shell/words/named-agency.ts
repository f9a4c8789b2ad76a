import type { Lang } from '@pengaduan/calendar';
import type { NamedAgency } from '../names/named-agencies.js';

const namedAgencyLine = ({ id, line }: NamedAgency, lang: Lang): string =>
  lang === 'id'
    ? `  nama menjadi kode: ${id}, pertama di baris ${line}`
    : `  a name became an id: ${id}, first on line ${line}`;

/** Where people find the names that ids were made of, a line each. */
export const namedAgencyLines = (agencies: ReadonlyArray<NamedAgency>, lang: Lang): string =>
  agencies.map((one) => `${namedAgencyLine(one, lang)}\n`).join('');
