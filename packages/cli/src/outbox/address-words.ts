import type { Lang } from '@pengaduan/calendar';
import type { Localized } from '../shell/words/lang.js';

export const noCredentials: Localized = {
  id: 'alamat tanpa nama pengguna dan kata sandi; penerima mengenal kita dari tanda tangan (--secret-env)',
  en: 'an address without a user name and password; the receiver knows us by the signature (--secret-env)',
};

export const describeBlocked = (port: string, lang: Lang): string =>
  lang === 'id'
    ? `porta yang boleh dipakai webhook; ${port} milik protokol lain`
    : `a port that webhooks may use; ${port} belongs to something else`;
