import { formatDay, type Lang } from '@pengaduan/calendar';
import type { Band, BandSet, Question } from '@pengaduan/metrics';
import { denominatorLabels } from '../question/denominator-words.js';
import { bandName } from '../question/scale.js';

/** How it was counted: everything that another count has to do alike. */
export const countedLine = ({ denominator, zone, calendar, asOf }: Question, lang: Lang): string => {
  const over = denominatorLabels[denominator][lang];
  return lang === 'id'
    ? `Dihitung sampai akhir ${formatDay(asOf)} (${zone}); penyebut: ${over}; kalender ${calendar.version}; definisi: docs/complaint-log.md`
    : `Counted to the end of ${formatDay(asOf)} (${zone}); denominator: ${over}; calendar ${calendar.version}; definitions: docs/complaint-log.md`;
};

/** The band of the follow-up percentage, and whose scale that is. */
export const bandLine = ({ source }: BandSet, band: Band | undefined, lang: Lang): string =>
  `${lang === 'id' ? 'Tingkat' : 'Band'}: ${bandName(band, lang)}  (${source[lang]})`;
