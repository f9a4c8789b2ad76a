import { describeReason, explain, localDay, type Lang, type Skipped } from '@pengaduan/calendar';
import {
  clockLabels,
  deadlineStateLabels,
  describeDue,
  describeDuration,
  dayCountOf,
  deadlineStateAt,
  workingDaysOver,
  type Deadline,
  type Instant,
  type PolicyTerms,
} from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { longDate } from '../shell/words/date.js';

const notCounted = { id: 'tidak dihitung:', en: 'not counted:' } as const;

const weekendDays = (n: number, lang: Lang): string =>
  lang === 'id' ? `${n} hari Sabtu/Minggu` : `${n} ${n === 1 ? 'day' : 'days'} of weekends`;

const isWeekend = ({ reasons }: Skipped): boolean => reasons.some(({ type }) => type === 'weekend');

/** The days that a limit in working days does not count: weekends as a number, others with reason and decree. */
const daysNotCounted = (deadline: Deadline, terms: PolicyTerms, lang: Lang): ReadonlyArray<string> => {
  const { due, startedAt, limit } = deadline;
  if (limit.unit !== 'workingDay' || due.type === 'Uncovered') return [];
  const { calendar, zone } = dayCountOf(terms, deadline);
  const explained = explain(calendar, localDay(startedAt, zone), due.day);
  const skipped = isLeft(explained) ? [] : explained.right;
  const weekends = skipped.filter(isWeekend).length;
  const holidays = skipped.filter((day) => !isWeekend(day));
  return [
    ...(weekends === 0 ? [] : [weekendDays(weekends, lang)]),
    ...holidays.map(({ day, reasons }) => {
      const why = reasons.map((reason) => describeReason(reason, lang)).join('; ');
      return `${longDate(day, lang)}: ${why}`;
    }),
  ];
};

/** A deadline: its clock, length, due and state, and below it the days that were not counted. */
export const deadlineLines = (
  deadline: Deadline,
  terms: PolicyTerms,
  at: Instant,
  lang: Lang,
): ReadonlyArray<string> => {
  const { clock, limit, due } = deadline;
  const state = deadlineStateLabels[deadlineStateAt(deadline, at)][lang];
  const over = workingDaysOver(terms, deadline, at);
  const since =
    over === undefined ? '' : ` (${describeDuration({ amount: over, unit: 'workingDay' }, lang)})`;
  const length = describeDuration(limit, lang);
  const when = describeDue(due, limit.unit, lang, terms.policy.zone);
  return [
    `  ${clockLabels[clock][lang]}: ${length}, ${when}, ${state}${since}`,
    ...daysNotCounted(deadline, terms, lang).map((line) => `    ${notCounted[lang]} ${line}`),
  ];
};
