import type { Lang } from '@pengaduan/calendar';
import {
  bucketLabels,
  bucketOf,
  describeClockFact,
  describeFact,
  describeInstant,
  isClockFact,
  ombudsmanLabels,
  policyKey,
  stageLabels,
  type History,
  type Instant,
  type PolicyTerms,
} from '@pengaduan/core';
import { table } from '../shell/words/table.js';
import { deadlineLines } from './deadline-lines.js';

const titles = {
  id: { report: 'Laporan', policy: 'kebijakan', history: 'Perjalanan', deadlines: 'Tenggat' },
  en: { report: 'Report', policy: 'policy', history: 'What happened', deadlines: 'Deadlines' },
} as const;

/** What happened, a line each; what happened to a deadline is indented below the fact that caused it. */
const timeline = ({ events }: History, { policy }: PolicyTerms, lang: Lang): string =>
  table(
    events.map((event) => [
      describeInstant(event.at, lang, policy.zone),
      isClockFact(event) ? `  ${describeClockFact(event, lang, policy.zone)}` : describeFact(event, lang),
    ]),
  );

/** A report for a person: its stage, what happened, and why each deadline is due when it is. */
export const showPage = (history: History, terms: PolicyTerms, at: Instant, lang: Lang): string => {
  const { complaint, now, deadlines } = history;
  const title = titles[lang];
  const stage = now.stage.name;
  const agency = 'agency' in now.stage ? `, ${now.stage.agency}` : '';
  const ombudsman = now.ombudsman === 'none' ? '' : `, ${ombudsmanLabels[now.ombudsman][lang]}`;
  return [
    `${title.report} ${complaint}: ${stageLabels[stage][lang]}${agency}${ombudsman}`,
    `  LAPOR!: ${bucketLabels[bucketOf[stage]][lang]}; ${title.policy} ${policyKey(now.policy)}`,
    '',
    `${title.history}:`,
    timeline(history, terms, lang),
    '',
    `${title.deadlines}:`,
    ...deadlines.flatMap((deadline) => deadlineLines(deadline, terms, at, lang)),
  ].join('\n');
};
