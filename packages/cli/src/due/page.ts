import type { Lang } from '@pengaduan/calendar';
import {
  clockLabels,
  describeDay,
  describeDue,
  describeLimit,
  type Context,
  type Due,
} from '@pengaduan/core';
import type { DueDeadline } from '@pengaduan/deadlines';
import { whyOf, type Why } from '../deadlines/explain-due.js';
import { columns } from '../shell/words/table.js';
import { startOf } from '../deadlines/words.js';
import type { Spoken } from '../shell/words/lang.js';

export const aboutDue = {
  due: {
    id: 'Yang sudah lewat dan belum dikerjakan, paling lama dulu, lalu yang jatuh tempo dalam beberapa hari kerja, dengan penjelasannya.',
    en: 'What is overdue and not done, the longest first, then what falls due in some working days, with the reasons.',
  },
  within: { id: 'berapa hari kerja ke depan (bawaan: 5)', en: 'how many working days ahead (default: 5)' },
  agency: { id: 'hanya yang ada pada OPD ini', en: 'only what is with this agency' },
  ics: {
    id: 'tulis berkas kalender untuk Google, Outlook atau Thunderbird',
    en: 'write a calendar file for Google, Outlook or Thunderbird',
  },
  includeImported: {
    id: 'sertakan laporan yang diimpor dari catatan (bawaan)',
    en: 'show complaints imported from a log too (default)',
  },
  noIncludeImported: {
    id: 'tanpa laporan yang diimpor dari catatan',
    en: 'leave out complaints imported from a log',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const helpDue = [
  '$ pengaduan due --within 5 --agency dinas-pupr --store kantor.db',
  '$ pengaduan due --within 20 --ics tenggat.ics --store kantor.db',
];

/** A year that `--within` or `--at` reaches is not in the calendar. */
export const describeNotDecreed = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `Hari libur tahun ${year} tidak ada di kalender ini; minta hari kerja yang lebih sedikit (--within) atau saat lain (--at), atau perbarui pengaduan.`
    : `The holidays of ${year} are not in this calendar; ask for fewer working days (--within) or another time (--at), or update pengaduan.`;

/** An agency that nothing is with: mistyped, most of the time. */
export const describeNotWithAgency = (agency: string, lang: Lang): string =>
  lang === 'id'
    ? `Tidak ada laporan di jurnal ini yang ada pada OPD ${agency}; periksa --agency.`
    : `No complaint of this journal is with the agency ${agency}; check --agency.`;

const heads: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: ['lewat', 'jatuh tempo', 'laporan', 'OPD', 'tenggat', 'lama', 'sejak', 'tidak dihitung', 'kalender'],
  en: ['over', 'due', 'complaint', 'agency', 'deadline', 'length', 'from', 'not counted', 'calendar'],
};

const isHoliday = ({ reasons }: Why['skipped'][number]): boolean =>
  reasons.every(({ type }) => type !== 'weekend');

/** `9 (3 libur)`: all days that were not counted, and how many of them were no weekend. */
const notCounted = ({ skipped }: Why, lang: Lang): string => {
  if (skipped.length === 0) return '-';
  const holidays = skipped.filter(isHoliday).length;
  if (holidays === 0) return String(skipped.length);
  const noun = lang === 'id' ? 'libur' : holidays === 1 ? 'holiday' : 'holidays';
  return `${skipped.length} (${holidays} ${noun})`;
};

/** `2 hari kerja`: how long it has been over; `-` where it is not, or where a year is not decreed. */
const over = ({ workingDaysOver }: DueDeadline, lang: Lang): string =>
  workingDaysOver === undefined ? '-' : describeLimit({ amount: workingDaysOver, unit: 'workingDay' }, lang);

const row = (context: Context, open: DueDeadline, lang: Lang): ReadonlyArray<string> => {
  const why = whyOf(context, open);
  return [
    over(open, lang),
    describeDue(open.due, open.limit.unit, lang, why.zone),
    open.complaint,
    open.agency ?? '-',
    clockLabels[open.clock][lang],
    describeLimit(open.limit, lang),
    startOf(open, why, lang),
    notCounted(why, lang),
    open.calendar ?? '-',
  ];
};

/** What is overdue, then what falls due until the end of a day, as one table. */
export const duePage = (
  { overdue, coming }: Readonly<Record<'overdue' | 'coming', ReadonlyArray<DueDeadline>>>,
  until: Extract<Due, { readonly type: 'Known' }>,
  context: Context,
  lang: Lang,
): string => {
  const last = describeDay(until.day, lang);
  const [late, next] =
    lang === 'id'
      ? [`Sudah lewat: ${overdue.length}`, `Jatuh tempo sampai ${last}: ${coming.length}`]
      : [`Overdue: ${overdue.length}`, `Due by ${last}: ${coming.length}`];
  const rows = [...overdue, ...coming].map((open) => row(context, open, lang));
  const [head = '', ...lines] = columns([heads[lang], ...rows], new Set()).split('\n');
  return [
    ...(overdue.length === 0 ? [] : [late, head, ...lines.slice(0, overdue.length), '']),
    next,
    ...(coming.length === 0 ? [] : [head, ...lines.slice(overdue.length)]),
  ].join('\n');
};

/** What was written into a calendar file. */
export const calendarFileWritten = (file: string, count: number, lang: Lang): string =>
  lang === 'id' ? `${file}: ${count} tenggat` : `${file}: ${count} ${count === 1 ? 'deadline' : 'deadlines'}`;
