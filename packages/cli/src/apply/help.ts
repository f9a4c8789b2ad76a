import type { Localized } from '../shell/words/lang.js';

export const help = {
  apply: {
    id: 'Baca perintah dari masukan baku, satu objek JSON per baris, dan jawab satu baris untuk tiap baris.',
    en: 'Read commands from standard input, a JSON object a line, and answer a line for each.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan apply --store kantor.db < perintah.jsonl'];
