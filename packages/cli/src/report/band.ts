import type { Lang } from '@pengaduan/calendar';
import { bandOf, type Band } from '@pengaduan/metrics';
import { bandName } from '../question/scale.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    band: 'Tingkat',
    caption: 'Tingkat persentase tindak lanjut',
    columns: ['tingkat', 'mulai dari', 'tercapai'],
    above: (from: number) => `lebih dari ${from} %`,
    reached: 'ya',
  },
  en: {
    band: 'Band',
    caption: 'Bands of the follow-up percentage',
    columns: ['band', 'from', 'reached'],
    above: (from: number) => `above ${from} %`,
    reached: 'yes',
  },
} as const;

/** The band that the follow-up percentage reaches, beside it; nothing where no scale was asked for. */
export const bandReached = ({ bands, figures }: Report, lang: Lang): Markup => {
  if (bands === undefined) return markup``;
  const band = bandOf(bands, figures.evaluation.followUp);
  return markup`<dd id="band">${words[lang].band}: ${bandName(band, lang)}</dd>`;
};

/** The scale, and which of its bands is reached. */
export const bandTable = ({ bands, figures }: Report, lang: Lang): Markup => {
  if (bands === undefined) return markup``;
  const { caption, columns, above, reached } = words[lang];
  const band = bandOf(bands, figures.evaluation.followUp);
  const from = (one: Band): string => (one.isExclusive ? above(one.from) : `${one.from} %`);
  return tableMarkup({
    ...{ id: 'bands', caption: `${caption} (${bands.source[lang]})`, columns },
    rows: bands.bands.map((one) => [one.name[lang], from(one), one === band ? reached : '-']),
  });
};
