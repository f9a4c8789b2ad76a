import type { Lang } from '@pengaduan/calendar';
import type { AverageDuration } from '@pengaduan/metrics';
import { figure } from '../question/number.js';
import { uncoveredDays } from '../question/uncovered-days.js';
import { bandReached, bandTable } from './band.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    followUp: 'Persentase tindak lanjut',
    duration: 'Rata-rata lamanya tindak lanjut',
    of: 'laporan ditindaklanjuti, dari',
    done: 'Selesai',
    days: ' hari',
    workingDays: ' hari kerja',
    caption: 'Lamanya tindak lanjut, dari disposisi pertama ke tanggapan pertama',
    columns: ['ukuran', 'hari kerja', 'hari'],
    rows: { mean: 'rata-rata', median: 'median', p90: 'persentil 90' },
    counted: 'laporan dihitung; belum punya keduanya:',
  },
  en: {
    followUp: 'Follow-up percentage',
    duration: 'Average duration of follow-up',
    of: 'reports followed up, of',
    done: 'Completed',
    days: ' days',
    workingDays: ' working days',
    caption: 'Duration of follow-up, from the first disposition to the first response',
    columns: ['measure', 'working days', 'days'],
    rows: { mean: 'mean', median: 'median', p90: '90th percentile' },
    counted: 'reports counted; without both so far:',
  },
} as const;

const averages = ['mean', 'median', 'p90'] as const;

const durationTable = ({ elapsedDays, workingDays }: AverageDuration, lang: Lang): Markup => {
  const { caption, columns, rows } = words[lang];
  return tableMarkup({
    ...{ id: 'duration', caption, columns },
    rows: averages.map((name) => [
      rows[name],
      'uncovered' in workingDays ? '?' : figure(workingDays[name], lang, ''),
      figure(elapsedDays[name], lang, ''),
    ]),
  });
};

/** Kemendagri's two numbers, first and large, with their exact parts. */
export const twoNumbers = (report: Report, lang: Lang): Markup => {
  const { followUp, completion, duration } = report.figures.evaluation;
  const { workingDays, elapsedDays, n, leftOut } = duration;
  const word = words[lang];
  const elapsed = figure(elapsedDays.mean, lang, word.days);
  const [main, beside] =
    'uncovered' in workingDays
      ? [elapsed, uncoveredDays(workingDays.uncovered, lang)]
      : [figure(workingDays.mean, lang, word.workingDays), elapsed];
  return markup`<dl class="numbers">
<div id="follow-up"><dt>${word.followUp}</dt>
<dd class="main">${figure(followUp.percent, lang, ' %')}</dd>
<dd>${followUp.numerator} ${word.of} ${followUp.denominator}</dd>
<dd>${word.done}: ${figure(completion.percent, lang, ' %')} (${completion.numerator} / ${completion.denominator})</dd>
${bandReached(report, lang)}</div>
<div id="average-duration"><dt>${word.duration}</dt>
<dd class="main">${main}</dd>
<dd>${beside}</dd>
<dd>${n} ${word.counted} ${leftOut}</dd></div>
</dl>
${durationTable(duration, lang)}
${bandTable(report, lang)}`;
};
