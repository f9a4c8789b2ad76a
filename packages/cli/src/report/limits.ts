import type { Lang } from '@pengaduan/calendar';
import { clockLabels } from '@pengaduan/core';
import {
  isNeverNoted,
  isOfMinutes,
  limitCells,
  limitColumns,
  neverNoted,
  type Limit,
} from '../question/limit-cells.js';
import { barChart, type Bar } from './bar-chart.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    title: 'Tepat waktu',
    chart: 'Tenggat yang dipenuhi tepat waktu',
    legend: 'Gelap: tepat waktu. Terang: semua yang dipenuhi atau lewat.',
    days: 'Tenggat dalam hari',
    minutes: 'Tenggat dalam menit',
    limit: 'tenggat',
  },
  en: {
    title: 'On time',
    chart: 'Limits that were met',
    legend: 'Dark: met. Light: all that were met, late or missed.',
    days: 'Limits in days',
    minutes: 'Limits in minutes',
    limit: 'limit',
  },
} as const;

const barOf = ([clock, { onTime }]: Limit, lang: Lang): Bar => ({
  label: clockLabels[clock][lang],
  part: onTime.numerator,
  whole: onTime.denominator,
  text: `${onTime.numerator} / ${onTime.denominator}`,
});

/** Each limit: how often it was met in time; those of minutes apart. */
export const limitShares = ({ figures }: Report, lang: Lang): Markup => {
  const { title, chart, legend, days, minutes, limit } = words[lang];
  const columns = [limit, ...limitColumns[lang]];
  const all = [...figures.limits];
  const ofMinutes = all.filter(isOfMinutes);
  const ofDays = all.filter((one) => !isOfMinutes(one));
  const tableOf = (id: string, caption: string, limits: ReadonlyArray<Limit>): Markup =>
    tableMarkup({ id, caption, columns, rows: limits.map((one) => limitCells(one, lang)) });
  return markup`<h2>${title}</h2>
${barChart(
  chart,
  legend,
  ofDays.map((one) => barOf(one, lang)),
)}
${tableOf('limits', days, ofDays)}
${tableOf('minute-limits', minutes, ofMinutes)}
${ofMinutes.some(isNeverNoted) ? markup`<p>${neverNoted[lang].means}</p>` : markup``}`;
};
