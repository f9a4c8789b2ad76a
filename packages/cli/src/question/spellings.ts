import type { Lang } from '@pengaduan/calendar';
import { spellingKey } from '../shell/names/spelling-key.js';
import type { Session } from '../shell/session.js';

/** The ids that differ from one another by case or punctuation alone, put together. */
export const spelledAlike = (ids: Iterable<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const found = new Map<string, Set<string>>();
  for (const id of ids) {
    const key = spellingKey(id);
    found.set(key, (found.get(key) ?? new Set<string>()).add(id));
  }
  return [...found].flatMap(([key, alike]) => (key === '' || alike.size === 1 ? [] : [[...alike]]));
};

const sentence = (alike: ReadonlyArray<string>, lang: Lang): string =>
  lang === 'id'
    ? `Dihitung terpisah, padahal berbeda huruf besar, huruf kecil atau tanda bacanya saja: ${alike.join(', ')}. Bila satu nama, samakan ejaannya atau beri satu kode dalam berkas --names, lalu impor ke jurnal baru.`
    : `Counted apart, though they differ by upper and lower case or punctuation alone: ${alike.join(', ')}. If they are one name, spell them alike or give them one id in the file of --names, and import into a new store.`;

/**
 * Says on standard error which groups are perhaps one. An import tells it of one file; here it shows whichever import each
 * of them came with.
 */
export const saySpellings = async ({ io, lang }: Session, ids: Iterable<string>): Promise<void> => {
  for (const alike of spelledAlike(ids)) await io.err(`${sentence(alike, lang)}\n`);
};
