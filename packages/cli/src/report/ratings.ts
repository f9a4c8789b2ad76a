import type { Lang } from '@pengaduan/calendar';
import { figure } from '../question/number.js';
import { markup, type Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup } from './table.js';

const words = {
  id: {
    title: 'Penilaian pelapor',
    of5: ' dari 5',
    rated: 'laporan dinilai',
    caption: 'Penilaian menurut OPD yang memegang laporan terakhir',
    columns: ['OPD', 'laporan dinilai', 'jumlah nilai', 'rata-rata dari 5'],
  },
  en: {
    title: 'Ratings by reporters',
    of5: ' of 5',
    rated: 'reports rated',
    caption: 'Ratings by the agency that had the reports last',
    columns: ['agency', 'reports rated', 'sum', 'mean of 5'],
  },
} as const;

/** How reporters rated the handling, of all and by agency; nothing where nobody did. */
export const ratings = ({ figures, names }: Report, lang: Lang): Markup => {
  const { n, mean } = figures.rating;
  if (n === 0) return markup``;
  const { title, of5, rated, caption, columns } = words[lang];
  const agencies = [...(figures.groups.get('agency') ?? [])].filter(([, { rating }]) => rating.n > 0);
  return markup`<h2>${title}</h2>
<p id="rating"><b>${figure(mean, lang, of5)}</b> (${n} ${rated})</p>
${tableMarkup({
  ...{ id: 'ratings', caption, columns },
  rows: agencies.map(([agency, { rating }]) => [
    ...([names(agency), String(rating.n), String(rating.sum)] as const),
    figure(rating.mean, lang, ''),
  ]),
})}`;
};
