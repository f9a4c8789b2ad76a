import type { Lang } from '@pengaduan/calendar';
import type { HoldingFigures, TimeTaken } from '@pengaduan/metrics';
import { figure } from '../question/number.js';
import type { Markup } from './markup.js';
import type { Report } from './report-data.js';
import { tableMarkup, type Table } from './table.js';

const words = {
  id: {
    caption: 'Pekerjaan setiap OPD, selama laporan ada padanya; pada kantor: sesudah ditolak',
    columns: [
      ...['OPD', 'diterima', 'ditanggapi', 'dialihkan', 'ditolak', 'belum ditanggapi', 'sesudah tanggapan'],
      ...[
        'tepat waktu',
        'lewat tenggat',
        'di luar kalender',
        'rata-rata (hari kerja)',
        'median (hari kerja)',
        'rata-rata (hari)',
      ],
    ],
  },
  en: {
    caption: 'What each agency did while it had the reports; the office: after a decline',
    columns: [
      ...[
        'agency',
        'received',
        'answered',
        'handed over',
        'declined',
        'not answered yet',
        'after the response',
      ],
      ...['on time', 'overdue', 'uncovered', 'mean (working days)', 'median (working days)', 'mean (days)'],
    ],
  },
} as const;

const worked = ({ workingDays }: TimeTaken, of: 'mean' | 'median', lang: Lang): string =>
  'sum' in workingDays ? figure(workingDays[of], lang, '') : '?';

const rowOf = (agency: string, own: HoldingFigures, lang: Lang): Table['rows'][number] => {
  const { received, answered, handedOver, declined, open, afterResponse, onTime, overdue, uncovered, time } =
    own;
  return [
    agency,
    ...[received, answered, handedOver, declined, open, afterResponse, onTime, overdue, uncovered].map(
      String,
    ),
    ...[worked(time, 'mean', lang), worked(time, 'median', lang), figure(time.elapsedDays.mean, lang, '')],
  ];
};

/** What each agency did itself: nobody is charged with the time of another. */
export const ownWork = ({ figures, names }: Report, lang: Lang): Markup =>
  tableMarkup({
    ...{ id: 'own-work', ...words[lang] },
    rows: [...figures.holdings].map(([agency, own]) => rowOf(names(agency), own, lang)),
  });
