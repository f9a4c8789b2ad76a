import type { Lang } from '@pengaduan/calendar';

// Only the kind of error: its message may hold anything that was typed or read.
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

/** The sentence for an error that nobody expected: a bug, or a stream that broke. */
export const describeUnexpectedError = (error: unknown, lang: Lang): string =>
  lang === 'id'
    ? `Terjadi kesalahan yang tidak terduga (${kindOf(error)}); coba lagi, dan beri tahu pengembang perintahnya bila terulang.`
    : `Something went wrong that should not have (${kindOf(error)}); try again, and tell the developers the command if it recurs.`;
