import type { Lang } from '@pengaduan/calendar';

/** One thing said in both languages. */
export type Spoken = Readonly<Record<Lang, string>>;

const langs = ['id', 'en'] as const satisfies ReadonlyArray<Lang>;

export const isLang = (text: string): text is Lang => langs.some((lang) => lang === text);

/**
 * The language that the arguments ask for, Indonesian unless they say otherwise: it is needed for the help and for
 * complaints about the arguments themselves, so before they are parsed.
 */
export const langOf = (args: ReadonlyArray<string>): Lang => {
  const asked = args.flatMap((arg, index) =>
    arg === '--lang' ? [args[index + 1] ?? ''] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  );
  const last = asked.at(-1) ?? '';
  return isLang(last) ? last : 'id';
};
