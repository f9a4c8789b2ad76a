import type { Lang } from '@pengaduan/calendar';

/** A choice as people write it: `A, B, atau C`, `A, B, or C`. */
export const anyOf = (choices: ReadonlyArray<string>, lang: Lang): string =>
  new Intl.ListFormat(lang, { type: 'disjunction' }).format(choices);
