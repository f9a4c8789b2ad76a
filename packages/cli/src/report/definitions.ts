import { formatDay, type Lang } from '@pengaduan/calendar';
import { describeInstant } from '@pengaduan/core';
import { denominatorLabels } from '../question/denominator-words.js';
import { describeOutside, outsideLabel } from '../question/outside.js';
import { describeLeftOut } from '../read-models/damaged.js';
import { definitionsOf } from './definition-words.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';

const titles = {
  id: {
    counted: 'Bagaimana dihitung',
    period: 'Laporan masuk',
    asOf: 'Keadaan sampai akhir',
    denominator: 'Penyebut persentase tindak lanjut',
    calendar: 'Kalender hari kerja',
    policies: 'Kebijakan tenggat (jumlah laporan)',
    made: 'Dibuat',
    definitions: 'Definisi dan sumber',
    leftOut: 'Tidak dihitung karena catatannya rusak',
  },
  en: {
    counted: 'How it was counted',
    period: 'Reports received',
    asOf: 'As it stood at the end of',
    denominator: 'Denominator of the follow-up percentage',
    calendar: 'Calendar of working days',
    policies: 'Policies of the limits (reports)',
    made: 'Made',
    definitions: 'Definitions and sources',
    leftOut: 'Not counted, because the records are damaged',
  },
} as const;

const listOf = (entries: ReadonlyArray<readonly [term: string, text: string]>): Markup =>
  markup`<dl>
${entries.map(([term, text]) => markup`<dt><b>${term}</b></dt><dd>${text}</dd>`)}
</dl>`;

/** Everything that another count has to do alike, and the reports that are left out. */
export const howCounted = (report: Report, lang: Lang): Markup => {
  const { question, figures, outside, leftOut, madeAt, version } = report;
  const { from, to, asOf, zone, denominator, calendar } = question;
  const title = titles[lang];
  const policies = [...figures.policies].map(([policy, count]) => `${policy} (${count})`).join(', ');
  return markup`<h2>${title.counted}</h2>
${listOf([
  [title.period, `${formatDay(from)} .. ${formatDay(to)}`],
  [outsideLabel[lang], describeOutside(outside, question, lang)],
  [title.asOf, `${formatDay(asOf)} (${zone})`],
  [title.denominator, denominatorLabels[denominator][lang]],
  [title.calendar, calendar.version],
  [title.policies, policies === '' ? '-' : policies],
  [title.made, `${describeInstant(madeAt, lang, zone)}, pengaduan ${version}`],
  ...leftOut.map((one) => [title.leftOut, describeLeftOut(one, lang)] as const),
])}`;
};

/** What each number means, and who says so. */
export const definitions = ({ bands, earlier, figures }: Report, lang: Lang): Markup => {
  const { always, ofBands, ofEarlier, ofRatings } = definitionsOf[lang];
  const entries = [
    ...always,
    ...(bands === undefined ? [] : [ofBands]),
    ...(earlier === undefined ? [] : [ofEarlier]),
    ...(figures.rating.n === 0 ? [] : [ofRatings]),
  ];
  return markup`<h2>${titles[lang].definitions}</h2>
${listOf(entries)}`;
};
