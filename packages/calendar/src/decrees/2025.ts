import { holiday, leave, type DecreeYear } from './decree.js';

/** Every decree found that set or changed the closed days of 2025, in order of issue. */
export const decrees2025: DecreeYear = {
  year: 2025,
  decrees: [
    {
      decree: 'SKB 1017/2024, 2/2024, 2/2024',
      issued: '2024-10-14',
      source: 'https://setkab.go.id/pemerintah-tetapkan-hari-libur-nasional-dan-cuti-bersama-tahun-2025/',
      changes: [
        holiday('2025-01-01', 'Tahun Baru 2025 Masehi'),
        holiday('2025-01-27', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        leave('2025-01-28', 'Cuti Bersama Tahun Baru Imlek 2576 Kongzili'),
        holiday('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili'),
        leave('2025-03-28', 'Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1947)'),
        holiday('2025-03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'),
        holiday('2025-03-31', 'Hari Raya Idul Fitri 1446 Hijriah (hari pertama)'),
        holiday('2025-04-01', 'Hari Raya Idul Fitri 1446 Hijriah (hari kedua)'),
        leave('2025-04-02', 'Cuti Bersama Hari Raya Idul Fitri 1446 Hijriah'),
        leave('2025-04-03', 'Cuti Bersama Hari Raya Idul Fitri 1446 Hijriah'),
        leave('2025-04-04', 'Cuti Bersama Hari Raya Idul Fitri 1446 Hijriah'),
        leave('2025-04-07', 'Cuti Bersama Hari Raya Idul Fitri 1446 Hijriah'),
        holiday('2025-04-18', 'Wafat Yesus Kristus'),
        holiday('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)'),
        holiday('2025-05-01', 'Hari Buruh Internasional'),
        holiday('2025-05-12', 'Hari Raya Waisak 2569 BE'),
        leave('2025-05-13', 'Cuti Bersama Hari Raya Waisak 2569 BE'),
        holiday('2025-05-29', 'Kenaikan Yesus Kristus'),
        leave('2025-05-30', 'Cuti Bersama Kenaikan Yesus Kristus'),
        holiday('2025-06-01', 'Hari Lahir Pancasila'),
        holiday('2025-06-06', 'Hari Raya Idul Adha 1446 Hijriah'),
        leave('2025-06-09', 'Cuti Bersama Hari Raya Idul Adha 1446 Hijriah'),
        holiday('2025-06-27', 'Tahun Baru Islam 1447 Hijriah'),
        holiday('2025-08-17', 'Proklamasi Kemerdekaan'),
        holiday('2025-09-05', 'Maulid Nabi Muhammad S.A.W.'),
        holiday('2025-12-25', 'Kelahiran Yesus Kristus (Hari Raya Natal)'),
        leave('2025-12-26', 'Cuti Bersama Kelahiran Yesus Kristus (Hari Raya Natal)'),
      ],
    },
    {
      decree: 'SKB 933/2025, 1/2025, 3/2025',
      issued: '2025-08-07',
      source:
        'https://fajar.co.id/2025/08/08/presiden-prabowo-resmi-tetapkan-18-agustus-sebagai-cuti-bersama-nasional/',
      changes: [
        leave('2025-08-18', 'Cuti Bersama Proklamasi Kemerdekaan', { note: 'leave, not a national holiday' }),
      ],
    },
  ],
};
