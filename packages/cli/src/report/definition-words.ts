import type { Lang } from '@pengaduan/calendar';

type Definition = readonly [term: string, text: string];

interface Definitions {
  readonly always: ReadonlyArray<Definition>;
  readonly ofBands: Definition;
  readonly ofEarlier: Definition;
  readonly ofRatings: Definition;
}

/** What the numbers of the page mean, in short; docs/complaint-log.md says it in full. */
export const definitionsOf: Readonly<Record<Lang, Definitions>> = {
  id: {
    always: [
      [
        'Laporan masuk',
        'Laporan yang diterima dalam masa ini, menurut keadaannya pada akhir hari keadaan (SE Mendagri 100.4.4/3368/SJ: masa laporan dan tanggal keadaan berbeda).',
      ],
      [
        'Persentase tindak lanjut',
        '100 x (diproses + selesai) / penyebut. Dua desimal, dibulatkan ke atas mulai setengah; tanpa penyebut tidak berlaku. Sumber: SOP 112 bagian 2.5; hasil evaluasi KemenPANRB 2020.',
      ],
      ['Selesai', '100 x selesai / laporan masuk.'],
      [
        'Lamanya tindak lanjut',
        'Dari disposisi pertama sampai tanggapan pertama, hanya laporan yang punya keduanya. Hari kerja: hari sesudah hari disposisi sampai dengan hari tanggapan, tanpa hari libur menurut keputusan bersama. Hari: 86.400 detik. Sumber: SOP 112 bagian 2.5.',
      ],
      [
        'Pekerjaan setiap OPD',
        'Sejak disposisi kepada OPD itu sampai tanggapan pertama oleh siapa pun, disposisi berikutnya, penolakan, atau akhir hari keadaan. Waktu OPD lain tidak dibebankan kepadanya. Rata-rata dan median: yang berakhir dengan tanggapan.',
      ],
      [
        'Bagian tepat waktu',
        'Tepat waktu dibagi tepat waktu, terlambat dan lewat. Di luar kalender: hari jatuh tempo tidak diketahui karena tahunnya tidak ada dalam kalender. Lama tenggat menurut kebijakan yang berlaku ketika laporan masuk.',
      ],
      [
        'Terbuka',
        'Belum selesai, tidak diarsipkan dan tidak dikembalikan. Umurnya dari hari masuk sampai hari keadaan.',
      ],
    ],
    ofBands: [
      'Tingkat',
      'Tercapai menurut pecahan persentase tindak lanjut yang tepat, bukan yang dibulatkan. Sumbernya disebut di atas tabelnya. Predikat Kemendagri bukan tingkat seperti ini.',
    ],
    ofEarlier: [
      'Masa sebelumnya',
      'Dihitung dengan cara yang sama, keadaan sekian hari sesudah akhir masa itu seperti masa ini.',
    ],
    ofRatings: [
      'Penilaian',
      'Nilai terakhir setiap laporan yang dinilai sampai hari keadaan, 1 sampai 5; rata-rata dua desimal.',
    ],
  },
  en: {
    always: [
      [
        'Reports received',
        'Reports that came in during this period, as they stood at the end of the cut-off day (SE Mendagri 100.4.4/3368/SJ: the period and the cut-off differ).',
      ],
      [
        'Follow-up percentage',
        '100 x (in process + closed) / denominator. Two decimals, half up; not applicable without a denominator. Sources: SOP 112 section 2.5; evaluation by KemenPANRB, 2020.',
      ],
      ['Completed', '100 x closed / received.'],
      [
        'Duration of follow-up',
        'From the first disposition to the first response, over reports that have both. Working days: the days after that of the disposition up to that of the response, without holidays by joint decree. A day has 86,400 seconds. Source: SOP 112 section 2.5.',
      ],
      [
        'What each agency did',
        'From a disposition to that agency to the first response by anyone, the next disposition, a decline or the end of the cut-off day. It is not charged with the time of others. Mean and median: of those that ended in an answer.',
      ],
      [
        'On time',
        'Met over met, late and missed. Uncovered: the due day is not known, since its year is not in the calendar. How long a limit is, is said by the policy under which the report came in.',
      ],
      [
        'Open',
        'Neither closed, archived nor returned. The age is from the day of intake to the cut-off day.',
      ],
    ],
    ofBands: [
      'Band',
      'Reached by the exact fraction of the follow-up percentage, not by the rounded one. Whose scale it is stands above its table. The grade by Kemendagri is no such scale.',
    ],
    ofEarlier: ['Earlier period', 'Counted alike, as of as many days after its end as this one.'],
    ofRatings: [
      'Rating',
      'The last rating of each report that has one by the cut-off day, from 1 to 5; the mean to two decimals.',
    ],
  },
};
