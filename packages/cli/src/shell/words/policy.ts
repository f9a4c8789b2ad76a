import type { Spoken } from './lang.js';

export const aboutPolicy = {
  policy: {
    id: 'Kebijakan: batas waktu, pekan kerja dan hari libur daerah sebagai data.',
    en: 'Policies: limits, working week and regional days as data.',
  },
  list: { id: 'kebijakan yang disertakan', en: 'the policies that come with the library' },
  show: {
    id: 'cetak sebuah kebijakan sebagai JSON, juga sebagai contoh untuk kebijakan sendiri',
    en: 'print a policy as JSON, also as a model for one of your own',
  },
  check: { id: 'periksa kebijakan dalam berkas', en: 'check a policy in a file' },
  id: {
    id: 'nama kebijakan, misalnya bangkalan atau bangkalan@1',
    en: 'its name, e.g. bangkalan or bangkalan@1',
  },
  file: { id: 'berkas JSON', en: 'a JSON file' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const soundPolicy: Spoken = { id: 'kebijakan ini sah', en: 'this policy is sound' };

export const unknownPolicy: Spoken = {
  id: 'Kebijakan itu tidak dikenal; yang ada',
  en: 'There is no such policy; there are',
};

export const noSuchFile: Spoken = {
  id: 'berkas itu tidak ada; periksa namanya, atau sebut bangkalan atau nasional.',
  en: 'there is no such file; check its name, or name bangkalan or nasional.',
};

export const notJson: Spoken = {
  id: 'isinya bukan JSON; mulai dari `pengaduan policy show bangkalan`.',
  en: 'it is not JSON; start from `pengaduan policy show bangkalan`.',
};

export const policyChanged: Spoken = {
  id: 'Kebijakan dengan nama dan versi itu sudah ada dengan isi lain; beri versi baru (version) pada berkasnya.',
  en: 'There is a policy of that name and version with other rules; give the file a new version.',
};
