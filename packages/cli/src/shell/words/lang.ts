import type { Lang } from '@pengaduan/calendar';

/** A text in both languages, by `id` and `en`. */
export type { Localized as Localized } from '@pengaduan/core';

const langs = ['id', 'en'] as const satisfies ReadonlyArray<Lang>;

export const isLang = (text: string): text is Lang => langs.some((lang) => lang === text);

/**
 * The language that the arguments ask for, Indonesian unless they say otherwise: it is needed before the arguments
 * are parsed, for the help and for what is wrong with them.
 */
export const langOf = (args: ReadonlyArray<string>): Lang => {
  const asked = args.flatMap((arg, index) =>
    arg === '--lang' ? [args[index + 1] ?? ''] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  );
  const last = asked.at(-1) ?? '';
  return isLang(last) ? last : 'id';
};
