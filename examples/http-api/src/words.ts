import type { Localized } from 'pengaduan/core';

/** What each status of a problem means. */
export const titles = {
  400: { id: 'Permintaan tidak dapat dibaca', en: 'The request cannot be read' },
  401: { id: 'Belum masuk', en: 'Not signed in' },
  403: { id: 'Tidak berwenang', en: 'Not permitted' },
  404: { id: 'Tidak ditemukan', en: 'Not found' },
  409: { id: 'Tidak dapat dilakukan dalam keadaan sekarang', en: 'Not possible as things stand' },
  410: { id: 'Sudah dihapus', en: 'Deleted' },
  413: { id: 'Permintaan terlalu besar', en: 'The request is too large' },
  422: { id: 'Isian tidak sah', en: 'Invalid input' },
  500: { id: 'Kesalahan pada layanan', en: 'The service has a fault' },
  503: { id: 'Layanan sementara tidak tersedia', en: 'The service is not available for a while' },
} as const satisfies Readonly<Record<number, Localized>>;

export const words = {
  signIn: {
    id: 'Sertakan token pengguna: Authorization: Bearer TOKEN.',
    en: 'Give the token of a user: Authorization: Bearer TOKEN.',
  },
  officersOnly: {
    id: 'Daftar dan angka hanya untuk petugas; pelapor dapat melihat laporan menurut nomornya.',
    en: 'Lists and figures are for officers; a reporter can see a report by its number.',
  },
  noSuchAddress: {
    id: 'Alamat ini tidak ada; lihat /openapi.json.',
    en: 'There is no such address; see /openapi.json.',
  },
  unknownReport: {
    id: 'Tidak ada laporan dengan nomor ini; periksa nomornya.',
    en: 'There is no report with this number; check the number.',
  },
  notJson: { id: 'Isi permintaan bukan objek JSON.', en: 'The body of the request is not a JSON object.' },
  tooLarge: { id: 'Isi permintaan lebih dari 64 KB.', en: 'The body of the request is above 64 KB.' },
  fields: {
    id: 'Perbaiki isian yang disebut pada `fields`.',
    en: 'Correct the fields that `fields` names.',
  },
  once: {
    id: 'disebut lebih dari sekali; sebut sekali saja',
    en: 'is given more than once; give it once',
  },
  fault: {
    id: 'Ulangi dengan Idempotency-Key yang sama; bila tetap terjadi, hubungi pengelola layanan.',
    en: 'Repeat it with the same Idempotency-Key; if it goes on, tell the operator of the service.',
  },
  fromElsewhere: {
    id: 'tidak diisi di sini: diambil dari alamat, Idempotency-Key dan token',
    en: 'does not belong here: it is taken from the address, Idempotency-Key and token',
  },
} as const satisfies Readonly<Record<string, Localized>>;
