import { formatDay, type Lang } from '@pengaduan/calendar';
import type { Question } from '@pengaduan/metrics';
import { denominatorLabels } from '../question/denominator-words.js';

export const titles = {
  id: {
    numbers: 'Rekap',
    reports: 'Laporan',
    definitions: 'Definisi',
    place: ['Bulan masuk', 'OPD'],
    allMonths: 'semua bulan',
    allAgencies: 'semua OPD',
    received: 'Masuk',
    notObserved: 'Belum teramati',
    afterStages: [
      'Ditindaklanjuti',
      'Penyebut',
      'Tindak lanjut (% bulat)',
      'Tindak lanjut (%)',
      'Penyelesaian (% bulat)',
      'Penyelesaian (%)',
      'Punya lamanya',
      'Rata-rata (hari kerja)',
      'Rata-rata (hari)',
    ],
    reportColumns: ['Tracking ID', 'Bulan masuk', 'OPD', 'Status', 'Ditindaklanjuti', 'Hari kerja', 'Hari'],
    yes: 'ya',
    no: 'tidak',
  },
  en: {
    numbers: 'Recap',
    reports: 'Reports',
    definitions: 'Definitions',
    place: ['Month of intake', 'Agency'],
    allMonths: 'all months',
    allAgencies: 'all agencies',
    received: 'Received',
    notObserved: 'Not observed yet',
    afterStages: [
      'Followed up',
      'Denominator',
      'Follow-up (whole %)',
      'Follow-up (%)',
      'Completion (whole %)',
      'Completion (%)',
      'With a duration',
      'Mean (working days)',
      'Mean (days)',
    ],
    reportColumns: [
      'Tracking ID',
      'Month of intake',
      'Agency',
      'Status',
      'Followed up',
      'Working days',
      'Days',
    ],
    yes: 'yes',
    no: 'no',
  },
} as const;

/** How the numbers of a recap are counted. */
export const definitions: Readonly<Record<Lang, ReadonlyArray<string>>> = {
  id: [
    'OPD: yang memegang laporan pada hari keadaan; kantor (tanpa OPD) bila belum atau tidak ada pada OPD mana pun.',
    'Status: keadaan laporan pada akhir hari keadaan. Yang belum teramati tidak dihitung dalam angka lain.',
    'Tindak lanjut: laporan yang sedang diproses atau selesai, dibagi penyebut.',
    'Penyelesaian: laporan yang selesai, dibagi semua laporan masuk.',
    'Persen bulat dibulatkan setengah ke atas, seperti yang diumumkan; jangan dijumlahkan. Kosong: tidak berlaku.',
    'Lamanya: dari disposisi pertama sampai tanggapan pertama; hanya laporan yang punya keduanya.',
    'Laporan di balik sebuah angka: saring lembar Laporan menurut bulan, OPD, status atau kolom lainnya.',
  ],
  en: [
    'Agency: whoever has the report on the day of counting; the office (no agency) where none has it, or not yet.',
    'Status: how the report stood at the end of that day. One that is not observed yet is in no other number.',
    'Follow-up: reports in process or done, divided by the denominator.',
    'Completion: reports done, divided by all reports received.',
    'Whole percentages are rounded half up, as offices publish them; do not add them up. Empty: not applicable.',
    'Duration: from the first disposition to the first response, of the reports that have both.',
    'The reports behind a number: filter the sheet of reports by month, agency, status or another column.',
  ],
};

/** What was counted and how: everything that another count has to do alike. */
export const countedLine = (question: Question, lang: Lang): string => {
  const { zone, calendar } = question;
  const [from, to, asOf] = [question.from, question.to, question.asOf].map(formatDay);
  const over = denominatorLabels[question.denominator][lang];
  return lang === 'id'
    ? `Laporan masuk ${from} .. ${to}, dihitung sampai akhir ${asOf} (${zone}); penyebut: ${over}; kalender ${calendar.version}`
    : `Reports received ${from} .. ${to}, counted to the end of ${asOf} (${zone}); denominator: ${over}; calendar ${calendar.version}`;
};
