import { orderIn, type DateOrder } from './local-time.js';
import type { Localized } from '@pengaduan/core';

/** A date as it stands in a file: what is written, and whether it is a date of Excel's own. */
export interface WrittenDate {
  readonly text: string;
  readonly isDateCell: boolean;
}

/** A form of dates whose day and month may be taken for each other. */
export type DoubtfulForm = 'slashed' | 'dateCell';

/** `3/1/2025`; or a date of Excel's up to the 12th, which an Excel of the other order made of such a text. */
export const doubtfulForm = ({ text, isDateCell }: WrittenDate): DoubtfulForm | undefined => {
  if (isDateCell) return Number(/^\d{4}-\d\d-(\d\d)/.exec(text)?.[1] ?? 13) <= 12 ? 'dateCell' : undefined;
  return orderIn(text) === undefined ? undefined : 'slashed';
};

/** What the dates of a file show of their order when all of them have been seen. */
export interface DateOrders {
  readonly see: (date: WrittenDate) => void;
  /** Whether dates of a form cannot be taken. */
  readonly isDoubtful: (form: DoubtfulForm) => boolean;
}

/**
 * `dates` is the order in which the file is read. A date that can only be of the other order makes all with slashes
 * doubtful. One that can only be of one order, as 13/1/2025, and is a text, shows that whoever saved the file has an Excel
 * that does not take it for a date: it took 3/1/2025 for the 1st of March.
 */
export const dateOrders = (dates: DateOrder): DateOrders => {
  const doubtful = new Set<DoubtfulForm>();
  return {
    see: ({ text, isDateCell }) => {
      const order = isDateCell ? undefined : orderIn(text);
      if (order === undefined || order === 'either') return;
      doubtful.add('dateCell');
      if (order !== dates) doubtful.add('slashed');
    },
    isDoubtful: (form) => doubtful.has(form),
  };
};

const swapped: Localized = {
  id: 'tidak dapat dipercaya: di kolom ini ada tanggal yang masih teks, seperti 13/1/2025, sehingga Excel mungkin menukar hari dan bulan pada tanggal lainnya. Tulis semuanya dalam satu bentuk, mis. 2025-01-03 11:14.',
  en: 'cannot be believed: some dates here are still texts, like 13/1/2025, so that Excel may have swapped day and month of the others. Write all of them in one form, e.g. 2025-01-03 11:14.',
};

const otherOrder: Readonly<Record<DateOrder, Localized>> = {
  dmy: {
    id: 'tidak dapat dibaca: tanggal bergaris miring dibaca hari dahulu, tetapi di berkas ini ada yang bulannya dahulu.',
    en: 'cannot be read: dates with slashes are read day first, but some in this file have the month first.',
  },
  mdy: {
    id: 'tidak dapat dibaca: tanggal bergaris miring dibaca bulan dahulu, tetapi di berkas ini ada yang harinya dahulu.',
    en: 'cannot be read: dates with slashes are read month first, but some in this file have the day first.',
  },
};

/** Why a date of a doubtful form is not taken, as what comes behind the name of its column; `remedy` ends it. */
export const describeDoubt = (form: DoubtfulForm, dates: DateOrder, remedy: Localized): Localized =>
  form === 'dateCell'
    ? swapped
    : { id: `${otherOrder[dates].id} ${remedy.id}`, en: `${otherOrder[dates].en} ${remedy.en}` };
