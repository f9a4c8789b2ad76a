import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../words/lang.js';

/**
 * What people call an agency by its id. Undefined, and `-` of the figures, are the office itself: nobody else has the
 * report yet, or any more.
 */
export type AgencyNames = (agency: string | undefined) => string;

const office: Localized = { id: 'kantor (tanpa OPD)', en: 'the office (no agency)' };

/** Names by spellings and the ids that they mean: the first one of an id is its name; without one it stands as it is. */
export const agencyNames = (spellings: ReadonlyMap<string, string>, lang: Lang): AgencyNames => {
  const names = new Map([...spellings].reverse().map(([name, id]) => [id, name]));
  return (agency) => (agency === undefined || agency === '-' ? office[lang] : (names.get(agency) ?? agency));
};
