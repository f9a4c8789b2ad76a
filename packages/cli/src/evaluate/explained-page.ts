import type { Lang } from '@pengaduan/calendar';
import type { Evaluation } from '@pengaduan/metrics';
import type { Explained } from './explained.js';
import { columns } from '../shell/words/table.js';
import { figure, plain } from './number.js';
import { uncoveredDays } from './uncovered-days.js';

const dayMs = 86_400_000;

/** The complaints behind a number, a line each; durations longest first. */
export const explainedPage = (
  { followUp, duration }: Evaluation,
  explained: Explained,
  lang: Lang,
): string => {
  const id = lang === 'id';
  if (explained === 'followUp') {
    const head = `${id ? 'Ditindaklanjuti' : 'Followed up'}: ${String(followUp.numerator)} / ${String(followUp.denominator)} = ${figure(followUp.percent, lang, ' %')}`;
    return [head, ...followUp.complaints.map((complaint) => `  ${complaint}`)].join('\n');
  }
  const longest = [...duration.complaints].sort((a, b) => b.elapsedMs - a.elapsedMs);
  const { workingDays } = duration;
  const working = id ? ' hari kerja' : ' working days';
  const head = `${id ? 'Rata-rata' : 'Mean'}: ${String(duration.elapsedDays.sumMs)} ms / ${String(duration.n)} = ${figure(duration.elapsedDays.mean, lang, id ? ' hari' : ' days')}`;
  const over =
    'uncovered' in workingDays
      ? uncoveredDays(workingDays.uncovered, lang)
      : `${String(workingDays.sum)}${working} / ${String(duration.n)} = ${figure(workingDays.mean, lang, working)}`;
  const rows = longest.map(({ complaint, elapsedMs, workingDays: days }) => [
    complaint,
    `${plain(elapsedMs / dayMs, lang, 2)}${id ? ' hari' : ' days'}`,
    `${String(elapsedMs)} ms`,
    days === null ? '?' : `${String(days)}${working}`,
  ]);
  return [head, `  ${over}`, columns(rows, new Set([1, 2, 3]))].join('\n');
};
