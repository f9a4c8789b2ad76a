import { localDay, type Lang } from '@pengaduan/calendar';
import {
  clockLabels,
  describeClockFact,
  describeDay,
  describeDue,
  describeInstant,
  describeLimit,
  type ComplaintEvent,
} from '@pengaduan/core';
import type { Amended, OpenDeadline } from '@pengaduan/deadlines';
import type { Why } from './explain-due.js';
import type { Spoken } from '../shell/words/lang.js';

export const aboutDeadlines = {
  at: {
    id: 'saat yang dipakai sebagai "sekarang", mis. 2025-08-20T00:00+07:00 (bawaan: sekarang)',
    en: 'the instant to take as "now", e.g. 2025-08-20T00:00+07:00 (default: now)',
  },
  includeImported: {
    id: 'bertindak juga atas laporan yang diimpor dari catatan',
    en: 'act on complaints imported from a log too',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

// What the system writes at the end of a clock; other facts come with these and are never the first.
const acts: Readonly<Partial<Record<ComplaintEvent['type'], Spoken>>> = {
  DeadlineMissed: { id: 'batas waktu terlewati', en: 'limit missed' },
  ComplaintClosed: { id: 'ditutup oleh sistem', en: 'closed by the system' },
  ComplaintArchived: { id: 'diarsipkan oleh sistem', en: 'archived by the system' },
  ForwardedToOmbudsman: { id: 'diteruskan ke Ombudsman RI', en: 'forwarded to the Ombudsman' },
  OmbudsmanEligibilityReached: {
    id: 'pelapor dapat mengadu ke Ombudsman RI',
    en: 'the reporter may go to the Ombudsman',
  },
};

/** What the system did, by the fact that it wrote. */
export const actLabel = (what: ComplaintEvent['type'], lang: Lang): string => acts[what]?.[lang] ?? what;

const isInDays = ({ limit }: OpenDeadline): boolean => limit.unit === 'day' || limit.unit === 'workingDay';

/** When a deadline began to run: a day, or for minutes and hours the time. */
export const startOf = (open: OpenDeadline, { zone }: Why, lang: Lang): string =>
  isInDays(open)
    ? describeDay(localDay(open.startedAt, zone), lang)
    : describeInstant(open.startedAt, lang, zone);

/** Why a deadline was due: `10 hari kerja sejak 5 Agustus 2025, jatuh tempo 20 Agustus 2025, 5 hari tidak dihitung`. */
const because = (open: OpenDeadline, why: Why, lang: Lang): string => {
  const { limit, due } = open;
  const [length, start] = [describeLimit(limit, lang), startOf(open, why, lang)];
  const end = describeDue(due, limit.unit, lang, why.zone);
  const skipped = why.skipped.length;
  const days = skipped === 1 ? 'day' : 'days';
  const [id, en] =
    skipped === 0 ? ['', ''] : [`, ${skipped} hari tidak dihitung`, `, ${skipped} ${days} not counted`];
  return lang === 'id'
    ? `${length} sejak ${start}, jatuh tempo ${end}${id}`
    : `${length} from ${start}, due ${end}${en}`;
};

/** The cells of a line about a deadline: complaint, agency, what became of it, clock, why. */
export const deadlineCells = (
  open: OpenDeadline,
  why: Why,
  what: string,
  lang: Lang,
): ReadonlyArray<string> => [
  open.complaint,
  open.agency ?? '-',
  what,
  clockLabels[open.clock][lang],
  because(open, why, lang),
];

/** What a decree moved in one complaint, a line each. */
export const movedLines = (
  { complaint, facts }: Amended['moved'][number],
  { zone }: Pick<Why, 'zone'>,
  lang: Lang,
): ReadonlyArray<string> => facts.map((fact) => `${complaint}  ${describeClockFact(fact, lang, zone)}`);
