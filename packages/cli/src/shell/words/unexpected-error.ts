import type { Lang } from '@pengaduan/calendar';
import { freeSomeSpace, isFullDisk } from './full-disk.js';

// Only the kind of error: its message may hold anything that was typed or read.
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

/** The sentence for an error that nobody expected: a bug, or a stream that broke, as where the disk behind it is full. */
export const describeUnexpectedError = (error: unknown, lang: Lang): string => {
  const kind = kindOf(error);
  if (isFullDisk(kind)) {
    return lang === 'id'
      ? `Keluaran tidak dapat ditulis: ${freeSomeSpace.id}`
      : `The output cannot be written: ${freeSomeSpace.en}`;
  }
  return lang === 'id'
    ? `Terjadi kesalahan yang tidak terduga (${kind}); coba lagi, dan beri tahu pengembang perintahnya bila terulang.`
    : `Something went wrong that should not have (${kind}); try again, and tell the developers the command if it recurs.`;
};
