import type { Lang } from '@pengaduan/calendar';
import type { Answer } from '@pengaduan/core';

/** The answer to a line that is too long to be a command. */
export const longLine = (lang: Lang): Answer => ({
  ok: false,
  invalid: [
    {
      field: '',
      problem:
        lang === 'id'
          ? 'lebih panjang dari 1 MiB; sebuah perintah cukup dalam baris yang lebih pendek.'
          : 'is longer than 1 MiB; a command fits in a line of less.',
    },
  ],
});
