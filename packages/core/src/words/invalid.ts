import type { Lang } from '@pengaduan/calendar';
import type { Expected, Invalid } from '../value/invalid.js';
import { describeDuration } from './duration.js';
import type { Localized } from './localized.js';

const rule = (expected: Expected): Localized => {
  switch (expected.type) {
    case 'oneOf': {
      const values = expected.values.join(', ');
      return { id: `isi salah satu dari: ${values}`, en: `give one of: ${values}` };
    }
    case 'object':
      return { id: 'isi objek JSON, { ... }', en: 'give a JSON object, { ... }' };
    case 'list':
      return { id: 'isi larik JSON, [ ... ]', en: 'give a JSON list, [ ... ]' };
    case 'instant':
      return {
        id: 'isi waktu yang benar-benar ada, tahun 1900 sampai 2199, dengan zona, misalnya 2025-02-03T08:00:00+07:00',
        en: 'give a moment that exists, in the years 1900 to 2199, with its offset, for example 2025-02-03T08:00:00+07:00',
      };
    case 'date':
      return {
        id: 'isi tanggal yang benar-benar ada, misalnya 2025-02-03',
        en: 'give a date that exists, for example 2025-02-03',
      };
    case 'complaintId':
      return {
        id: 'isi 1 sampai 64 huruf, angka, garis bawah atau tanda hubung; bukan NIK atau nomor telepon',
        en: 'give 1 to 64 letters, digits, underscores or hyphens; no NIK and no phone number',
      };
    case 'commandId':
      return {
        id: 'isi 1 sampai 200 huruf, angka dan . _ : / @ + - tanpa spasi; bukan NIK, nomor telepon atau alamat surel',
        en: 'give 1 to 200 letters, digits and . _ : / @ + - without spaces; no NIK, phone number or e-mail address',
      };
    case 'opaqueId':
      return {
        id: 'isi kode dari huruf, angka dan . _ : / - tanpa spasi, paling banyak 100; bukan nama, NIK, nomor telepon atau surel',
        en: 'give an id of letters, digits and . _ : / - without spaces, at most 100; no name, NIK, phone number or e-mail address',
      };
    case 'policyId':
      return {
        id: 'isi 1 sampai 64 huruf a-z, angka dan . _ - yang diawali dan diakhiri huruf atau angka, sehingga dapat menjadi nama berkas; bukan NIK, nomor telepon atau surel',
        en: 'give 1 to 64 letters a-z, digits and . _ - that begin and end with a letter or a digit, so that it can name a file; no NIK, phone number or e-mail address',
      };
    case 'policyName':
      return {
        id: 'isi nama kebijakan, misalnya bangkalan atau bangkalan@1',
        en: 'give the name of a policy, for example bangkalan or bangkalan@1',
      };
    case 'reason':
      return {
        id: 'isi alasan 1 sampai 500 karakter, tanpa NIK, NIP, nomor telepon, surel atau karakter kendali',
        en: 'give a reason of 1 to 500 characters, without NIK, NIP, phone number, e-mail address or control characters',
      };
    case 'text':
      return {
        id: 'isi satu baris teks, paling banyak 300 karakter, tanpa NIK, NIP, nomor telepon, surel atau karakter kendali',
        en: 'give one line of text, at most 300 characters, without NIK, NIP, phone number, e-mail address or control characters',
      };
    case 'wholeNumber': {
      const { from, to } = expected;
      return {
        id: `isi bilangan bulat mulai ${from}${to === undefined ? '' : ` sampai ${to}`}`,
        en: `give a whole number from ${from}${to === undefined ? '' : ` to ${to}`}`,
      };
    }
    case 'filled':
      return { id: 'isi paling sedikit satu', en: 'give at least one' };
    case 'atMost': {
      const [id, en] = [describeDuration(expected.duration, 'id'), describeDuration(expected.duration, 'en')];
      return expected.reason === 'year'
        ? {
            id: `isi paling banyak ${id}: setahun, sebab hari libur tahun sesudahnya belum ditetapkan ketika tenggat mulai`,
            en: `give at most ${en}: a year, since the holidays of later years are not decreed when a deadline starts`,
          }
        : {
            id: `isi paling banyak ${id}, sama satuannya dengan batas waktunya`,
            en: `give at most ${en}, in the unit of the limit`,
          };
    }
    case 'without': {
      const values = expected.values.join(', ');
      return {
        id: `hapus ${values}, yang juga ada di ${expected.other}: satu kejadian tidak dapat berarti keduanya`,
        en: `take out ${values}, which ${expected.other} has too: one event cannot mean both`,
      };
    }
    case 'nothing':
      return {
        id: 'tidak ada isian bernama ini di sini; hapus atau periksa ejaannya',
        en: 'there is no field of this name here; take it out or check its spelling',
      };
  }
};

const missing: Localized = { id: 'belum diisi', en: 'is missing' };
const wrong: Localized = { id: 'tidak sah', en: 'is not valid' };

/**
 * What is wrong with a field and what to do, in one sentence. It names neither the field nor the value.
 * @example
 * import { describeInvalid } from '@pengaduan/core';
 * const invalid = { field: 'amount', missing: true };
 * const text = describeInvalid({ ...invalid, expected: { type: 'wholeNumber', from: 1 } }, 'en');
 * console.log(text); // is missing: give a whole number from 1.
 */
export const describeInvalid = ({ expected, missing: absent }: Invalid, lang: Lang): string =>
  expected.type === 'nothing'
    ? `${rule(expected)[lang]}.`
    : `${(absent ? missing : wrong)[lang]}: ${rule(expected)[lang]}.`;
