import type { Localized } from '../shell/words/lang.js';

export const help = {
  due: {
    id: 'Yang harus dikerjakan OPD atau kantor: yang sudah lewat, paling lama dulu, lalu yang jatuh tempo dalam beberapa hari kerja; sesudahnya yang menunggu pelapor, dengan penjelasannya.',
    en: 'What agencies and the office have to do: what is overdue, the longest first, then what falls due in some working days; then what waits for the reporter, with the reasons.',
  },
  within: { id: 'berapa hari kerja ke depan (bawaan: 5)', en: 'how many working days ahead (default: 5)' },
  agency: { id: 'hanya yang ada pada OPD ini', en: 'only what is with this agency' },
  ics: {
    id: 'tulis berkas kalender untuk Google, Outlook atau Thunderbird',
    en: 'write a calendar file for Google, Outlook or Thunderbird',
  },
  includeImported: {
    id: 'sertakan laporan yang diimpor dari catatan (bawaan)',
    en: 'show reports imported from a log too (default)',
  },
  noIncludeImported: {
    id: 'tanpa laporan yang diimpor dari catatan',
    en: 'leave out reports imported from a log',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan due --within 5 --agency dinas-pupr --store kantor.db',
  '$ pengaduan due --within 20 --ics tenggat.ics --store kantor.db',
];
