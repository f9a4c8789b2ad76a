import { describeReason, explain, localDay, type Lang, type Skipped } from '@pengaduan/calendar';
import {
  bucketLabels,
  bucketOf,
  clockLabels,
  deadlineStatusLabels,
  describeClockFact,
  describeDue,
  describeFact,
  describeInstant,
  describeLimit,
  isClockFact,
  ombudsmanLabels,
  policyKey,
  reckoningOf,
  stageLabels,
  type Deadline,
  type History,
  type Terms,
} from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { columns } from '../shell/words/table.js';
import { longDate } from '../shell/words/date.js';

const heads = {
  id: {
    complaint: 'Laporan',
    policy: 'kebijakan',
    life: 'Perjalanan',
    deadlines: 'Tenggat',
    skipped: 'tidak dihitung:',
    weekends: 'hari Sabtu/Minggu',
  },
  en: {
    complaint: 'Complaint',
    policy: 'policy',
    life: 'What happened',
    deadlines: 'Deadlines',
    skipped: 'not counted:',
    weekends: 'days of weekends',
  },
} as const;

const timeline = ({ events }: History, { policy }: Terms, lang: Lang): string =>
  columns(
    events.map((event) => [
      describeInstant(event.at, lang, policy.zone),
      isClockFact(event) ? `  ${describeClockFact(event, lang, policy.zone)}` : describeFact(event, lang),
    ]),
    new Set(),
  );

/** The days that a deadline in working days does not count: weekends as a number, others with reason and decree. */
const skippedDays = (deadline: Deadline, terms: Terms, lang: Lang): ReadonlyArray<string> => {
  const { due, startedAt, limit } = deadline;
  if (limit.unit !== 'workingDay' || due.type === 'Uncovered') return [];
  const { calendar, zone } = reckoningOf(terms, deadline);
  const explained = explain(calendar, localDay(startedAt, zone), due.day);
  const skipped = isLeft(explained) ? [] : explained.right;
  const onWeekend = ({ reasons }: Skipped): boolean => reasons.some(({ type }) => type === 'weekend');
  const weekends = skipped.filter(onWeekend).length;
  return [
    ...(weekends === 0 ? [] : [`${String(weekends)} ${heads[lang].weekends}`]),
    ...skipped
      .filter((day) => !onWeekend(day))
      .map(({ day, reasons }) => {
        const why = reasons.map((reason) => describeReason(reason, lang)).join('; ');
        return `${longDate(day, lang)}: ${why}`;
      }),
  ];
};

const deadlineLines = (deadline: Deadline, terms: Terms, lang: Lang): ReadonlyArray<string> => {
  const { clock, limit, due, status } = deadline;
  const when = describeDue(due, limit.unit, lang, terms.policy.zone);
  const skipped = skippedDays(deadline, terms, lang);
  const head = `  ${clockLabels[clock][lang]}: ${describeLimit(limit, lang)}, ${when}, ${deadlineStatusLabels[status][lang]}`;
  return [head, ...skipped.map((line) => `    ${heads[lang].skipped} ${line}`)];
};

/** A complaint for a person: where it stands, what happened, and why each deadline falls where it does. */
export const timelinePage = (life: History, terms: Terms, lang: Lang): string => {
  const { complaint, now, deadlines } = life;
  const say = heads[lang];
  const stage = now.stage.name;
  const agency = 'agency' in now.stage ? `, ${now.stage.agency}` : '';
  const mark = now.ombudsman === 'none' ? '' : `, ${ombudsmanLabels[now.ombudsman][lang]}`;
  return [
    `${say.complaint} ${complaint}: ${stageLabels[stage][lang]}${agency}${mark}`,
    `  LAPOR!: ${bucketLabels[bucketOf[stage]][lang]}; ${say.policy} ${policyKey(now.policy)}`,
    '',
    `${say.life}:`,
    timeline(life, terms, lang),
    '',
    `${say.deadlines}:`,
    ...deadlines.flatMap((deadline) => deadlineLines(deadline, terms, lang)),
  ].join('\n');
};
