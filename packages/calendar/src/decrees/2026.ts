import { holiday, leave, type DecreeYear } from './decree.js';

/** Every decree found that set or changed the closed days of 2026, in order of issue. */
export const decrees2026: DecreeYear = {
  year: 2026,
  decrees: [
    {
      decree: 'SKB 1497/2025, 2/2025, 5/2025',
      issued: '2025-09-19',
      source: 'https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2026',
      changes: [
        holiday('2026-01-01', 'Tahun Baru 2026 Masehi'),
        holiday('2026-01-16', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        leave('2026-02-16', 'Cuti Bersama Tahun Baru Imlek 2577 Kongzili'),
        holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
        leave('2026-03-18', 'Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1948)'),
        holiday('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
        leave('2026-03-20', 'Cuti Bersama Hari Raya Idul Fitri 1447 Hijriah'),
        holiday('2026-03-21', 'Hari Raya Idul Fitri 1447 Hijriah (hari pertama)'),
        holiday('2026-03-22', 'Hari Raya Idul Fitri 1447 Hijriah (hari kedua)'),
        leave('2026-03-23', 'Cuti Bersama Hari Raya Idul Fitri 1447 Hijriah'),
        leave('2026-03-24', 'Cuti Bersama Hari Raya Idul Fitri 1447 Hijriah'),
        holiday('2026-04-03', 'Wafat Yesus Kristus'),
        holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
        holiday('2026-05-01', 'Hari Buruh Internasional'),
        holiday('2026-05-14', 'Kenaikan Yesus Kristus'),
        leave('2026-05-15', 'Cuti Bersama Kenaikan Yesus Kristus'),
        holiday('2026-05-27', 'Hari Raya Idul Adha 1447 Hijriah'),
        leave('2026-05-28', 'Cuti Bersama Hari Raya Idul Adha 1447 Hijriah'),
        holiday('2026-05-31', 'Hari Raya Waisak 2570 BE'),
        holiday('2026-06-01', 'Hari Lahir Pancasila'),
        holiday('2026-06-16', 'Tahun Baru Islam 1448 Hijriah'),
        holiday('2026-08-17', 'Proklamasi Kemerdekaan'),
        holiday('2026-08-25', 'Maulid Nabi Muhammad S.A.W.'),
        leave('2026-12-24', 'Cuti Bersama Kelahiran Yesus Kristus (Hari Raya Natal)'),
        holiday('2026-12-25', 'Kelahiran Yesus Kristus (Hari Raya Natal)'),
      ],
    },
  ],
};
