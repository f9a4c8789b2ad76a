import type { Lang } from '@pengaduan/calendar';
import { barChart } from './bar-chart.js';
import { groupBar, groupColumns, groupLegend, groupRow } from './group-row.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    title: 'Menurut OPD',
    name: 'OPD',
    chart: 'Laporan yang ditindaklanjuti menurut OPD',
    caption:
      'Laporan menurut OPD yang memegangnya terakhir; kantor: belum pada OPD, diarsipkan atau dikembalikan',
    largest: (n: number, all: number) => `${n} OPD dengan laporan terbanyak, dari ${all}.`,
  },
  en: {
    title: 'By agency',
    name: 'agency',
    chart: 'Reports followed up, by agency',
    caption: 'Reports by the agency that had them last; the office: with no agency yet, archived or returned',
    largest: (n: number, all: number) => `The ${n} agencies with most reports, of ${all}.`,
  },
} as const;

// A chart of more is no picture any longer; the table has all of them.
const mostBars = 20;

/** The reports by the agency that has them, as a chart and as a table. */
export const byAgency = ({ figures, names }: Report, lang: Lang): Markup => {
  const { title, name, chart, caption, largest } = words[lang];
  const all = [...(figures.groups.get('agency') ?? [])].map(
    ([agency, group]) => [names(agency), group] as const,
  );
  const shown = all
    .toSorted(([, one], [, other]) => other.evaluation.received - one.evaluation.received)
    .slice(0, mostBars);
  const note = shown.length < all.length ? ` ${largest(shown.length, all.length)}` : '';
  return markup`<h2>${title}</h2>
${barChart(chart, `${groupLegend[lang]}${note}`, shown.map(groupBar))}
${tableMarkup({
  ...{ id: 'agencies', caption, columns: [name, ...groupColumns[lang]] },
  rows: all.map((group) => groupRow(group, lang)),
})}`;
};
