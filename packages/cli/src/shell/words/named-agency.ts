import type { Lang } from '@pengaduan/calendar';
import type { NamedAgency } from '../names/named-agencies.js';

/** Where people find the name that an id was made of. */
export const namedAgencyLine = ({ id, line }: NamedAgency, lang: Lang): string =>
  lang === 'id'
    ? `  nama menjadi kode: ${id}, pertama di baris ${line}`
    : `  a name became an id: ${id}, first on line ${line}`;
