import type { Lang } from '@pengaduan/calendar';
import { barChart } from './bar-chart.js';
import { groupBar, groupColumns, groupLegend, groupRow } from './group-row.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    title: 'Menurut bulan',
    name: 'bulan masuk',
    chart: 'Laporan yang ditindaklanjuti menurut bulan masuk',
    caption: 'Laporan menurut bulan masuk',
  },
  en: {
    title: 'By month',
    name: 'month of intake',
    chart: 'Reports followed up, by month of intake',
    caption: 'Reports by month of intake',
  },
} as const;

/** The reports by the month in which they came in, as a chart and as a table. */
export const byMonth = ({ figures }: Report, lang: Lang): Markup => {
  const { title, name, chart, caption } = words[lang];
  const months = [...(figures.groups.get('month') ?? [])];
  return markup`<h2>${title}</h2>
${barChart(chart, groupLegend[lang], months.map(groupBar))}
${tableMarkup({
  ...{ id: 'months', caption, columns: [name, ...groupColumns[lang]] },
  rows: months.map((month) => groupRow(month, lang)),
})}`;
};
