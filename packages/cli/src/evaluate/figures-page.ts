import type { Lang } from '@pengaduan/calendar';
import type { Figures, HoldingFigures, TimeTaken } from '@pengaduan/metrics';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { table } from '../shell/words/table.js';
import {
  isNeverNoted,
  isOfMinutes,
  limitCells,
  limitColumns,
  neverNoted,
  type Limit,
} from '../question/limit-cells.js';
import { figure } from '../question/number.js';

const words = {
  id: {
    limits: 'Tenggat',
    minutes: 'Tenggat dalam menit',
    rating: 'Penilaian pelapor',
    of5: 'dari 5',
    reports: 'laporan',
    uncovered:
      'Di luar kalender: hari jatuh tempo tidak diketahui karena tahunnya tidak ada dalam kalender; tidak dihitung dalam bagian tepat waktu.',
    own: 'Pekerjaan setiap OPD, selama laporan ada padanya; pada kantor: sesudah ditolak',
    ownColumns: [
      'OPD',
      'diterima',
      'ditanggapi',
      'dialihkan',
      'ditolak',
      'tepat waktu',
      'lewat',
      'di luar kalender',
      'rata-rata (hari kerja)',
      'median',
      'hari',
      'lainnya (hari kerja)',
    ],
  },
  en: {
    limits: 'Limits',
    minutes: 'Limits of minutes',
    rating: 'Ratings by reporters',
    of5: 'of 5',
    reports: 'reports',
    uncovered:
      'Uncovered: the due day is not known, since its year is not in the calendar; in no share on time.',
    own: 'What each agency did while it had the reports; the office: after a decline',
    ownColumns: [
      'agency',
      'received',
      'answered',
      'handed over',
      'declined',
      'on time',
      'overdue',
      'uncovered',
      'mean (working days)',
      'median',
      'days',
      'others (working days)',
    ],
  },
} as const;

const limitTable = (title: string, limits: ReadonlyArray<Limit>, lang: Lang): ReadonlyArray<string> =>
  limits.length === 0
    ? []
    : [
        title,
        table(
          [['', ...limitColumns[lang]], ...limits.map((one) => limitCells(one, lang))],
          [1, 2, 3, 4, 5, 6, 7],
        ),
        '',
      ];

/** What the words mean, where they stand. */
const legend = (limits: ReadonlyArray<Limit>, lang: Lang): ReadonlyArray<string> => [
  ...(limits.some(([, { uncovered }]) => uncovered > 0) ? [words[lang].uncovered, ''] : []),
  ...(limits.some(isNeverNoted) ? [neverNoted[lang].means, ''] : []),
];

const worked = ({ workingDays }: TimeTaken, of: 'mean' | 'median', lang: Lang): string =>
  'sum' in workingDays ? figure(workingDays[of], lang, '') : '?';

const ownRow = (agency: string, own: HoldingFigures, lang: Lang): ReadonlyArray<string> => {
  const { received, answered, handedOver, declined, onTime, overdue, uncovered, time, otherTime } = own;
  return [
    agency,
    ...[received, answered, handedOver, declined, onTime, overdue, uncovered].map(String),
    ...[worked(time, 'mean', lang), worked(time, 'median', lang), figure(time.elapsedDays.mean, lang, '')],
    'sum' in otherTime.workingDays ? String(otherTime.workingDays.sum) : '?',
  ];
};

/** What each agency did, a line each. */
export const ownPage = (holdings: Figures['holdings'], names: AgencyNames, lang: Lang): string => {
  const { own, ownColumns } = words[lang];
  const rows = [...holdings].map(([agency, one]) => ownRow(names(agency), one, lang));
  return [own, table([ownColumns, ...rows], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])].join('\n');
};

/** Each limit, those of minutes apart; the ratings; and what each agency did. */
export const figuresPage = (
  { limits, rating, holdings }: Figures,
  names: AgencyNames,
  lang: Lang,
): string => {
  const { limits: title, minutes, rating: rated, of5, reports } = words[lang];
  const all = [...limits];
  return [
    ...limitTable(
      title,
      all.filter((one) => !isOfMinutes(one)),
      lang,
    ),
    ...limitTable(minutes, all.filter(isOfMinutes), lang),
    ...legend(all, lang),
    `${rated}: ${figure(rating.mean, lang, ` ${of5}`)}  (${rating.n} ${reports})`,
    '',
    ownPage(holdings, names, lang),
  ].join('\n');
};
