import type { Lang } from '@pengaduan/calendar';
import { clockLabels, type ClockName } from '@pengaduan/core';
import type { LimitFigures } from '@pengaduan/metrics';
import { figure } from '../question/number.js';
import { barChart, type Bar } from './bar-chart.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup, type Table } from './table.js';

const words = {
  id: {
    title: 'Tepat waktu',
    chart: 'Tenggat yang dipenuhi tepat waktu',
    legend: 'Gelap: tepat waktu. Terang: semua yang dipenuhi atau lewat.',
    days: 'Tenggat dalam hari',
    minutes: 'Tenggat dalam menit',
    columns: [
      ...[
        'tenggat',
        'tepat waktu',
        'terlambat',
        'lewat, belum',
        'berjalan',
        'dibatalkan',
        'bagian tepat waktu',
      ],
    ],
  },
  en: {
    title: 'On time',
    chart: 'Limits that were met',
    legend: 'Dark: met. Light: all that were met, late or missed.',
    days: 'Limits in days',
    minutes: 'Limits in minutes',
    columns: ['limit', 'met', 'late', 'missed', 'open', 'cancelled', 'on time'],
  },
} as const;

type Limit = readonly [ClockName, LimitFigures];

const rowOf = ([clock, one]: Limit, lang: Lang): Table['rows'][number] => {
  const { met, late, missed, open, cancelled, onTime } = one;
  return [
    clockLabels[clock][lang],
    ...[met, late, missed, open, cancelled].map(String),
    figure(onTime.percent, lang, ' %'),
  ];
};

const barOf = ([clock, { onTime }]: Limit, lang: Lang): Bar => ({
  label: clockLabels[clock][lang],
  part: onTime.numerator,
  whole: onTime.denominator,
  text: `${onTime.numerator} / ${onTime.denominator}`,
});

/** Each limit: how often it was met in time; those of minutes apart. */
export const limitShares = ({ figures }: Report, lang: Lang): Markup => {
  const { title, chart, legend, days, minutes, columns } = words[lang];
  const all = [...figures.limits];
  const ofMinutes = all.filter(([, { unit }]) => unit === 'minute');
  const ofDays = all.filter(([, { unit }]) => unit !== 'minute');
  const tableOf = (id: string, caption: string, limits: ReadonlyArray<Limit>): Markup =>
    tableMarkup({ id, caption, columns, rows: limits.map((limit) => rowOf(limit, lang)) });
  return markup`<h2>${title}</h2>
${barChart(
  chart,
  legend,
  ofDays.map((limit) => barOf(limit, lang)),
)}
${tableOf('limits', days, ofDays)}
${tableOf('minute-limits', minutes, ofMinutes)}`;
};
