import type { Localized } from '../shell/words/lang.js';

export const help = {
  policy: {
    id: 'Kebijakan: batas waktu, pekan kerja dan hari libur daerah sebagai data.',
    en: 'Policies: limits, working week and regional days as data.',
  },
  list: { id: 'kebijakan yang disertakan', en: 'the policies that come with the library' },
  show: {
    id: 'cetak sebuah kebijakan sebagai JSON, juga sebagai contoh untuk kebijakan sendiri',
    en: 'print a policy as JSON, also as a model for one of your own',
  },
  out: { id: 'tulis ke berkas baru ini', en: 'write it into this new file' },
  check: { id: 'periksa kebijakan dalam berkas', en: 'check a policy in a file' },
  id: {
    id: 'nama kebijakan, misalnya bangkalan atau bangkalan@1',
    en: 'its name, e.g. bangkalan or bangkalan@1',
  },
  file: { id: 'berkas JSON', en: 'a JSON file' },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = {
  policy: ['$ pengaduan policy show bangkalan --out sumenep.json'],
  list: ['$ pengaduan policy list'],
  show: ['$ pengaduan policy show nasional'],
  check: ['$ pengaduan policy check sumenep.json'],
};
