import type { Localized } from './lang.js';

export const noSuchPolicyFile: Localized = {
  id: 'berkas itu tidak ada; periksa namanya, atau sebut bangkalan atau nasional.',
  en: 'there is no such file; check its name, or name bangkalan or nasional.',
};

export const policyIsNotJson: Localized = {
  id: 'isinya bukan JSON; mulai dari `pengaduan policy show bangkalan`.',
  en: 'it is not JSON; start from `pengaduan policy show bangkalan`.',
};

export const policyChanged: Localized = {
  id: 'Kebijakan dengan nama dan versi itu sudah ada dengan isi lain; beri versi baru (version) pada berkasnya.',
  en: 'There is a policy of that name and version with other rules; give the file a new version.',
};
