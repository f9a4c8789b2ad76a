import type { Localized } from '@pengaduan/core';

export const questionText: Localized = {
  id: 'Ada isian yang tidak sah; perbaiki yang disebut pada `fields`.',
  en: 'Some fields are not valid; correct those that `fields` names.',
};

export const periodBackwardsText: Localized = {
  id: 'akhir periode ada sebelum awalnya; tukar kedua tanggalnya',
  en: 'the period ends before it begins; exchange the two dates',
};

export const dayToComeText: Localized = {
  id: 'hari itu belum tiba; isi hari ini atau sebelumnya',
  en: 'that day has not come yet; give today or an earlier one',
};

export const periodToComeText: Localized = {
  id: 'periode itu belum mulai; isi periode yang hari pertamanya sudah tiba',
  en: 'that period has not begun; give one whose first day has come',
};

export const dayBeforePeriodText: Localized = {
  id: 'hari itu sebelum hari pertama periode; isi hari itu atau sesudahnya',
  en: 'that day is before the first day of the period; give that one or a later one',
};

export const notANextText: Localized = {
  id: 'isi `next` dari halaman sebelumnya, apa adanya',
  en: 'give the `next` of the page before, as it is',
};

export const otherFilterText: Localized = {
  id: 'halaman itu dari saringan lain; beri `stage`, `agency` dan `overdue` yang sama, atau mulai lagi tanpa `after`',
  en: 'it is of a page with another filter; give the same `stage`, `agency` and `overdue`, or begin anew without `after`',
};
