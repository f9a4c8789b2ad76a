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
import { explainDue, toCloseTitle, type DueDeadline, type DueExplanation } from '@pengaduan/deadlines';
import { describeStart } from '../deadlines/words.js';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { table } from '../shell/words/table.js';

/** What `due` shows. */
export interface DueList {
  /** What an agency or the office has not done in time. */
  readonly overdue: ReadonlyArray<DueDeadline>;
  /** What they have to do from now on. */
  readonly coming: ReadonlyArray<DueDeadline>;
  /** Waits for the reporter that ran out: the system, or until then the office, closes or archives the report. */
  readonly toClose: ReadonlyArray<DueDeadline>;
  /** Waits for the reporter: nobody else has to do anything. */
  readonly waiting: ReadonlyArray<DueDeadline>;
  /** Limits of minutes, overdue or not: apart, so that they never stand above what counts in days. */
  readonly ofMinutes: ReadonlyArray<DueDeadline>;
  /** Whose due day is not known: nobody can say whether they are overdue. */
  readonly uncovered: ReadonlyArray<DueDeadline>;
}

const columnTitles: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: ['lewat', 'jatuh tempo', 'laporan', 'OPD', 'tenggat', 'lama', 'sejak', 'tidak dihitung', 'kalender'],
  en: ['over', 'due', 'report', 'agency', 'deadline', 'length', 'from', 'not counted', 'calendar'],
};

const partTitles = {
  id: {
    overdue: 'Sudah lewat, harus dikerjakan OPD atau kantor',
    coming: (day: string) => `Harus dikerjakan OPD atau kantor sampai ${day}`,
    waiting: (day: string) => `Menunggu pelapor sampai ${day}`,
    ofMinutes: 'Tenggat dalam menit',
    uncovered: 'Di luar kalender, hari jatuh tempo tidak diketahui',
  },
  en: {
    overdue: 'Overdue, for an agency or the office to do',
    coming: (day: string) => `For an agency or the office to do by ${day}`,
    waiting: (day: string) => `Waiting for the reporter until ${day}`,
    ofMinutes: 'Limits of minutes',
    uncovered: 'Uncovered, the due day is not known',
  },
} as const;

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

/** `2 hari kerja`: how long a limit has been over, or that a wait ran out; `-` where neither is so or a year is not covered. */
const over = ({ state, workingDaysOver }: DueDeadline, lang: Lang): string => {
  if (state === 'elapsed') return deadlineStateLabels.elapsed[lang];
  return workingDaysOver === undefined
    ? '-'
    : describeDuration({ amount: workingDaysOver, unit: 'workingDay' }, lang);
};

/** By which rules what is due is explained, and what agencies are called. */
export interface Explaining {
  readonly context: Context;
  readonly names: AgencyNames;
}

const rowOf = ({ context, names }: Explaining, running: DueDeadline, lang: Lang): ReadonlyArray<string> => {
  const explanation = explainDue(context, running);
  return [
    over(running, lang),
    describeDue(running.due, running.limit.unit, lang, explanation.zone),
    running.complaint,
    names(running.agency),
    clockLabels[running.clock][lang],
    describeDuration(running.limit, lang),
    describeStart(running, explanation.zone, lang),
    notCounted(explanation, lang),
    running.calendar ?? '-',
  ];
};

/** What there is to do, overdue first, waits for the reporter, limits of minutes, what has no known due: aligned as one table. */
export const duePage = (
  { overdue, coming, toClose, waiting, ofMinutes, uncovered }: DueList,
  until: Extract<Due, { readonly type: 'Known' }>,
  explaining: Explaining,
  lang: Lang,
): string => {
  const titles = partTitles[lang];
  const day = describeDay(until.day, lang);
  const parts = [
    { title: titles.overdue, running: overdue },
    { title: titles.coming(day), running: coming },
    { title: toCloseTitle[lang], running: toClose },
    { title: titles.waiting(day), running: waiting },
    { title: titles.ofMinutes, running: ofMinutes },
    { title: titles.uncovered, running: uncovered },
  ];
  const rows = parts.flatMap(({ running }) => running).map((running) => rowOf(explaining, running, lang));
  const [head = '', ...lines] = table([columnTitles[lang], ...rows]).split('\n');
  let shown = 0;
  return parts
    .flatMap(({ title, running }) => {
      const own = lines.slice(shown, (shown += running.length));
      if (running.length === 0 && running !== coming) return [];
      return [[`${title}: ${running.length}`, ...(running.length === 0 ? [] : [head, ...own])].join('\n')];
    })
    .join('\n\n');
};
