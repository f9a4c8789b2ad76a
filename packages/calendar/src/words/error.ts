import { coverage } from '../coverage.js';
import type { CalendarDefinitionError, CalendarError, InvalidOption, NotCovered } from '../error.js';
import type { Lang, Localized } from './lang.js';

const oldest = coverage[0]?.knownSince ?? '';

const noDecreeYet = (year: number): Localized => ({
  id: `Hari kerja tahun ${year} belum diketahui: belum ada SKB yang terbit saat itu; pilih hari sejak ${oldest}.`,
  en: `The working days of ${year} are not known: no decree had been issued then; choose a day from ${oldest} on.`,
});

const notCovered = ({ year, lastDecree, coveredFrom, coveredTo }: NotCovered): Localized => {
  if (lastDecree === null || coveredFrom === null || coveredTo === null) return noDecreeYet(year);
  const { decree, issued } = lastDecree;
  const early = year < Number(coveredFrom.slice(0, 4));
  return {
    id:
      `Hari kerja tahun ${year} tidak tercakup: kalender berlaku ${coveredFrom} sampai ${coveredTo}, ` +
      `keputusan terakhir ${decree} (${issued}); ` +
      (early
        ? `gunakan hari mulai ${coveredFrom}.`
        : `perbarui @pengaduan/calendar setelah SKB tahun ${year} terbit.`),
    en:
      `The working days of ${year} are not covered: the calendar runs from ${coveredFrom} to ${coveredTo}, ` +
      `last decree ${decree} (${issued}); ` +
      (early
        ? `use a day from ${coveredFrom} on.`
        : `update @pengaduan/calendar once the decree for ${year} is out.`),
  };
};

const days: Localized = {
  id: '`closed` dan `worked` adalah daftar hari, masing-masing dengan `date`, `name` dan `decree`.',
  en: '`closed` and `worked` are lists of days, each with `date`, `name` and `decree`.',
};

const optionTexts: Readonly<Record<NonNullable<InvalidOption['option']> | 'others', Localized>> = {
  week: {
    id: '`week` adalah 5 atau 6, banyaknya hari kerja dalam seminggu.',
    en: '`week` is 5 or 6, the working days in a week.',
  },
  closed: days,
  worked: days,
  region: {
    id: '`region` adalah teks, nama kumpulan hari daerah.',
    en: '`region` is a text, the name of the set of regional days.',
  },
  others: {
    id: 'Kalender ini hanya mengenal pilihan `week`, `closed`, `worked` dan `region`; hapus yang lain.',
    en: 'A calendar has the options `week`, `closed`, `worked` and `region` only; take out any other.',
  },
};

const sentence = (error: CalendarError | CalendarDefinitionError): Localized => {
  switch (error.type) {
    case 'NotCovered':
      return notCovered(error);
    case 'InvalidCount':
      return {
        id: 'Jumlah hari harus bilangan bulat, paling banyak 15 angka; berikan misalnya 14, 0 atau -1.',
        en: 'A number of days must be a whole number of at most 15 digits; give for example 14, 0 or -1.',
      };
    case 'InvalidDate':
      return {
        id: 'Tanggal tidak sah; tulis tanggal yang benar-benar ada sebagai TTTT-BB-HH, misalnya 2026-01-05.',
        en: 'The date is not valid; write a date that exists as YYYY-MM-DD, for example 2026-01-05.',
      };
    case 'InvalidOption':
      return optionTexts[error.option ?? 'others'];
    case 'NoWorkingDays':
      return {
        id: 'Kalender ini tidak punya satu pun hari kerja; kurangi hari libur daerahnya.',
        en: 'This calendar has no working day at all; take out some of its regional closed days.',
      };
    case 'ClosedAndWorked':
      return {
        id: `Tanggal ${error.date} tercatat libur daerah sekaligus hari kerja; hapus salah satunya.`,
        en: `The date ${error.date} is listed both as closed and as worked; take one of the two out.`,
      };
  }
};

/**
 * One sentence for a person, in Indonesian or English: what is missing, with the year and the last decree known,
 * and what to do about it. Takes every error of this package; repeats no text that came from outside.
 * @example
 * import { describeCalendarError, parseDay } from '@pengaduan/calendar';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const day = parseDay('30 February');
 * if (isLeft(day)) console.log(describeCalendarError(day.left, 'en').slice(0, 22)); // The date is not valid;
 */
export const describeCalendarError = (error: CalendarError | CalendarDefinitionError, lang: Lang): string =>
  sentence(error)[lang];
