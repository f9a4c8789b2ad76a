import type { Lang } from '@pengaduan/calendar';
import type { Rejection } from '@pengaduan/core';

/**
 * Why a row of a file is refused that names another agency than the one that has the report. To someone who imports a file
 * it mostly is a spelling: a disposition that never was would be a false fact.
 */
export const describeOtherAgency = (
  { agency, current }: Extract<Rejection, { readonly type: 'NotYourAgency' }>,
  lang: Lang,
): string =>
  lang === 'id'
    ? `Laporan ini ada pada ${current}, sedangkan baris ini menyebut ${agency}. Bila keduanya OPD yang sama, samakan ejaannya, atau tulis kedua ejaan itu dengan kode ${current} dalam berkas --names. Hanya bila laporannya memang pindah, catat disposisi ulangnya lebih dahulu.`
    : `This report is with ${current}, and this row names ${agency}. If they are one agency, spell it alike, or write both spellings with the id ${current} in the file of --names. Only if the report did move, log its next disposition first.`;
