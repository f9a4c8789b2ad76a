import type { Lang } from '@pengaduan/calendar';
import {
  clockLabels,
  deadlineStateLabels,
  describeDay,
  describeDue,
  describeDuration,
  type Context,
  type Due,
} from '@pengaduan/core';
import { explainDue, type DueDeadline, type DueExplanation } from '@pengaduan/deadlines';
import { describeStart } from '../deadlines/words.js';
import { table } from '../shell/words/table.js';

/** What `due` shows. */
export interface DueList {
  readonly overdue: ReadonlyArray<DueDeadline>;
  /** What falls due from now on. */
  readonly coming: ReadonlyArray<DueDeadline>;
  /** Limits of minutes, overdue or not: apart, so that they never stand above what counts in days. */
  readonly ofMinutes: ReadonlyArray<DueDeadline>;
}

const columnTitles: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: ['lewat', 'jatuh tempo', 'laporan', 'OPD', 'tenggat', 'lama', 'sejak', 'tidak dihitung', 'kalender'],
  en: ['over', 'due', 'report', 'agency', 'deadline', 'length', 'from', 'not counted', 'calendar'],
};

const isHoliday = ({ reasons }: DueExplanation['skipped'][number]): boolean =>
  reasons.every(({ type }) => type !== 'weekend');

/** `9 (3 libur)`: all days that were not counted, and how many of them were no weekend. */
const notCounted = ({ skipped }: DueExplanation, lang: Lang): string => {
  if (skipped.length === 0) return '-';
  const holidays = skipped.filter(isHoliday).length;
  if (holidays === 0) return String(skipped.length);
  const noun = lang === 'id' ? 'libur' : holidays === 1 ? 'holiday' : 'holidays';
  return `${skipped.length} (${holidays} ${noun})`;
};

/** `2 hari kerja`: how long a limit has been over, or that a wait ran out; `-` where neither is so or a year is not decreed. */
const over = ({ state, workingDaysOver }: DueDeadline, lang: Lang): string => {
  if (state === 'elapsed') return deadlineStateLabels.elapsed[lang];
  return workingDaysOver === undefined
    ? '-'
    : describeDuration({ amount: workingDaysOver, unit: 'workingDay' }, lang);
};

const rowOf = (context: Context, running: DueDeadline, lang: Lang): ReadonlyArray<string> => {
  const explanation = explainDue(context, running);
  return [
    over(running, lang),
    describeDue(running.due, running.limit.unit, lang, explanation.zone),
    running.complaint,
    running.agency ?? '-',
    clockLabels[running.clock][lang],
    describeDuration(running.limit, lang),
    describeStart(running, explanation.zone, lang),
    notCounted(explanation, lang),
    running.calendar ?? '-',
  ];
};

/** What is overdue, what falls due until the end of a day, then limits of minutes. All are aligned as one table. */
export const duePage = (
  { overdue, coming, ofMinutes }: DueList,
  until: Extract<Due, { readonly type: 'Known' }>,
  context: Context,
  lang: Lang,
): string => {
  const last = describeDay(until.day, lang);
  const [overdueTitle, comingTitle, minutesTitle] =
    lang === 'id'
      ? [
          `Sudah lewat: ${overdue.length}`,
          `Jatuh tempo sampai ${last}: ${coming.length}`,
          `Tenggat dalam menit: ${ofMinutes.length}`,
        ]
      : [
          `Overdue: ${overdue.length}`,
          `Due by ${last}: ${coming.length}`,
          `Limits of minutes: ${ofMinutes.length}`,
        ];
  const rows = [...overdue, ...coming, ...ofMinutes].map((running) => rowOf(context, running, lang));
  const [head = '', ...lines] = table([columnTitles[lang], ...rows]).split('\n');
  return [
    ...(overdue.length === 0 ? [] : [overdueTitle, head, ...lines.slice(0, overdue.length), '']),
    comingTitle,
    ...(coming.length === 0 ? [] : [head, ...lines.slice(overdue.length, overdue.length + coming.length)]),
    ...(ofMinutes.length === 0
      ? []
      : ['', minutesTitle, head, ...lines.slice(overdue.length + coming.length)]),
  ].join('\n');
};
