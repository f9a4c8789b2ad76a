import { indonesia, parseDay } from '@pengaduan/calendar';
import { stageOf, type StageName } from '@pengaduan/core';
import type { Question, Row } from '@pengaduan/metrics';

export const day = (iso: string): number => {
  const parsed = parseDay(iso);
  if (parsed._tag === 'Left') throw new Error(iso);
  return parsed.right;
};

const calendar = indonesia();
if (calendar._tag === 'Left') throw new Error('calendar');

/** The year 2025 as it stood after 31 March 2026. */
export const question: Question = {
  from: day('2025-01-01'),
  to: day('2025-12-31'),
  asOf: day('2026-03-31'),
  zone: 'Asia/Jakarta',
  denominator: 'allReceived',
  calendar: calendar.right,
};

const at = Date.parse('2025-02-03T08:00:00+07:00');
let made = 0;
/** Rows that went through these stages. */
export const some = (count: number, ...stages: ReadonlyArray<StageName>): ReadonlyArray<Row> =>
  Array.from({ length: count }, () => ({
    complaint: String(++made),
    revision: 0n,
    receivedAt: at,
    kind: 'complaint',
    category: 'c',
    channel: 'website',
    policy: 'bangkalan@1',
    firstDispositionedAt: stages.includes('Dispositioned') ? at : undefined,
    firstResponseAt: undefined,
    hidesDuration: false,
    stages: stages.flatMap((name) => {
      const stage = stageOf(name, { classification: 'aspiration', agency: 'dlh' });
      return stage === undefined ? [] : [{ at, stage, observed: false, classBy: 'fact' as const }];
    }),
    lastAt: at,
    limits: [],
    ratings: [],
  }));
