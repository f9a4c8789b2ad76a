import type { Lang } from '@pengaduan/calendar';
import type { UnusableSecret } from './secret.js';

/** Why a secret cannot be used, and what to do. It never says what the secret is. */
export const describeUnusableSecret = ({ type, variable }: UnusableSecret, lang: Lang): string => {
  switch (type) {
    case 'NoSecret':
      return lang === 'id'
        ? `Variabel lingkungan ${variable} kosong; isi dengan rahasia webhook.`
        : `The environment variable ${variable} is empty; set it to the secret of the webhook.`;
    case 'ShortSecret':
      return lang === 'id'
        ? `Rahasia di variabel ${variable} terlalu pendek; pakai paling sedikit 24 bita.`
        : `The secret in the variable ${variable} is too short; use 24 bytes at least.`;
    case 'NotBase64':
      return lang === 'id'
        ? `Rahasia di variabel ${variable} bukan base64 sesudah whsec_; salin lagi, atau hapus whsec_.`
        : `The secret in the variable ${variable} is not base64 after whsec_; copy it again, or leave out whsec_.`;
  }
};
