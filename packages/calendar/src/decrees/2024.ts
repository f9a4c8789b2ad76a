import { holiday, leave, polling, type DecreeYear } from './decree.js';

const renamed = { note: 'name in the form set by Keppres 8/2024 (29 Jan 2024); date unchanged' };

/** Every decree found that set or changed the closed days of 2024, in order of issue. */
export const decrees2024: DecreeYear = {
  year: 2024,
  decrees: [
    {
      decree: 'SKB 855/2023, 3/2023, 4/2023',
      issued: '2023-09-12',
      source:
        'https://setkab.go.id/inilah-skb-3-menteri-tentang-hari-libur-nasional-dan-cuti-bersama-tahun-2024/',
      changes: [
        holiday('2024-01-01', 'Tahun Baru 2024 Masehi'),
        holiday('2024-02-08', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        leave('2024-02-09', 'Cuti Bersama Tahun Baru Imlek 2575 Kongzili'),
        holiday('2024-02-10', 'Tahun Baru Imlek 2575 Kongzili'),
        holiday('2024-03-11', 'Hari Suci Nyepi (Tahun Baru Saka 1946)'),
        leave('2024-03-12', 'Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1946)'),
        holiday('2024-03-29', 'Wafat Yesus Kristus', renamed),
        holiday('2024-03-31', 'Kebangkitan Yesus Kristus (Paskah)', renamed),
        leave('2024-04-08', 'Cuti Bersama Hari Raya Idul Fitri 1445 Hijriah'),
        leave('2024-04-09', 'Cuti Bersama Hari Raya Idul Fitri 1445 Hijriah'),
        holiday('2024-04-10', 'Hari Raya Idul Fitri 1445 Hijriah (hari pertama)'),
        holiday('2024-04-11', 'Hari Raya Idul Fitri 1445 Hijriah (hari kedua)'),
        leave('2024-04-12', 'Cuti Bersama Hari Raya Idul Fitri 1445 Hijriah'),
        leave('2024-04-15', 'Cuti Bersama Hari Raya Idul Fitri 1445 Hijriah'),
        holiday('2024-05-01', 'Hari Buruh Internasional'),
        holiday('2024-05-09', 'Kenaikan Yesus Kristus', renamed),
        leave('2024-05-10', 'Cuti Bersama Kenaikan Yesus Kristus', renamed),
        holiday('2024-05-23', 'Hari Raya Waisak 2568 BE'),
        leave('2024-05-24', 'Cuti Bersama Hari Raya Waisak 2568 BE'),
        holiday('2024-06-01', 'Hari Lahir Pancasila'),
        holiday('2024-06-17', 'Hari Raya Idul Adha 1445 Hijriah'),
        leave('2024-06-18', 'Cuti Bersama Hari Raya Idul Adha 1445 Hijriah'),
        holiday('2024-07-07', 'Tahun Baru Islam 1446 Hijriah'),
        holiday('2024-08-17', 'Hari Kemerdekaan Republik Indonesia'),
        holiday('2024-09-16', 'Maulid Nabi Muhammad S.A.W.'),
        holiday('2024-12-25', 'Kelahiran Yesus Kristus (Hari Raya Natal)', renamed),
        leave('2024-12-26', 'Cuti Bersama Kelahiran Yesus Kristus (Hari Raya Natal)', renamed),
      ],
    },
    {
      decree: 'Keppres 10/2024',
      issued: '2024-02-06',
      source:
        'https://nasional.kontan.co.id/news/presiden-tetapkan-hari-pemilu-14-februari-2024-sebagai-hari-libur-nasional',
      changes: [polling('2024-02-14', 'Hari Pemungutan Suara Pemilihan Umum 2024')],
    },
    {
      decree: 'Keppres 33/2024',
      issued: '2024-11-21',
      source:
        'https://nasional.sindonews.com/read/1492495/15/resmi-27-november-2024-hari-libur-nasional-1732270300',
      changes: [polling('2024-11-27', 'Hari Pemungutan Suara Pemilihan Kepala Daerah Serentak 2024')],
    },
  ],
};
