import { localDay, type Lang, type Zone } from '@pengaduan/calendar';
import {
  clockLabels,
  describeClockFact,
  describeDay,
  describeDue,
  describeInstant,
  describeDuration,
  type ComplaintEvent,
} from '@pengaduan/core';
import type { Amended, DueExplanation, IndexedDeadline } from '@pengaduan/deadlines';
import type { Localized } from '../shell/words/lang.js';

// What the system writes first at the end of a clock; other facts may follow it.
const acts: Readonly<Partial<Record<ComplaintEvent['type'], Localized>>> = {
  DeadlineMissed: { id: 'batas waktu terlewati', en: 'limit missed' },
  DeadlineElapsed: { id: 'waktu tunggu habis', en: 'wait ran out' },
  ComplaintClosed: { id: 'ditutup oleh sistem', en: 'closed by the system' },
  ComplaintArchived: { id: 'diarsipkan oleh sistem', en: 'archived by the system' },
  ForwardedToOmbudsman: { id: 'diteruskan ke Ombudsman RI', en: 'forwarded to the Ombudsman' },
  OmbudsmanEligibilityReached: {
    id: 'pelapor dapat mengadu ke Ombudsman RI',
    en: 'the reporter may go to the Ombudsman',
  },
};

/** What the system did, by the fact that it wrote. */
const actLabel = (fact: ComplaintEvent['type'], lang: Lang): string => acts[fact]?.[lang] ?? fact;

/** When a deadline started: a day, or for minutes and hours the time. */
export const describeStart = ({ startedAt, limit }: IndexedDeadline, zone: Zone, lang: Lang): string =>
  limit.unit === 'day' || limit.unit === 'workingDay'
    ? describeDay(localDay(startedAt, zone), lang)
    : describeInstant(startedAt, lang, zone);

/** `10 hari kerja sejak 5 Agustus 2025, jatuh tempo 20 Agustus 2025, 5 hari tidak dihitung` */
const describeWhyDue = (running: IndexedDeadline, { zone, skipped }: DueExplanation, lang: Lang): string => {
  const { limit, due } = running;
  const length = describeDuration(limit, lang);
  const start = describeStart(running, zone, lang);
  const end = describeDue(due, limit.unit, lang, zone);
  const n = skipped.length;
  if (lang === 'id') {
    return `${length} sejak ${start}, jatuh tempo ${end}${n === 0 ? '' : `, ${n} hari tidak dihitung`}`;
  }
  const notCounted = n === 0 ? '' : `, ${n} ${n === 1 ? 'day' : 'days'} not counted`;
  return `${length} from ${start}, due ${end}${notCounted}`;
};

/** A line about an act on a deadline: report, agency, what was done, clock, and why it was due. */
export const actLine = (
  running: IndexedDeadline,
  explanation: DueExplanation,
  fact: ComplaintEvent['type'],
  lang: Lang,
): string =>
  [
    running.complaint,
    running.agency ?? '-',
    actLabel(fact, lang),
    clockLabels[running.clock][lang],
    describeWhyDue(running, explanation, lang),
  ].join('  ');

/** What a decree moved in one complaint, a line each. */
export const movedLines = (
  { complaint, facts }: Amended['moved'][number],
  zone: Zone,
  lang: Lang,
): ReadonlyArray<string> => facts.map((fact) => `${complaint}  ${describeClockFact(fact, lang, zone)}`);
