import { holiday, leave, type DecreeYear } from './decree.js';

const beforeIsbat = { note: 'provisional until confirmed by sidang isbat', provisional: true };

/** Every decree found that set or changed the closed days of 2027, in order of issue. */
export const decrees2027: DecreeYear = {
  year: 2027,
  decrees: [
    {
      decree: 'SKB 1205/2026, 3/2026, 2/2026',
      issued: '2026-09-15',
      source: 'https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2027',
      changes: [
        holiday('2027-01-01', 'Tahun Baru 2027 Masehi'),
        holiday('2027-01-05', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        leave('2027-02-05', 'Cuti Bersama Tahun Baru Imlek 2578 Kongzili'),
        holiday('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili'),
        holiday('2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)'),
        leave('2027-03-09', 'Cuti Bersama Hari Raya Idul Fitri 1448 Hijriah'),
        holiday('2027-03-10', 'Hari Raya Idul Fitri 1448 Hijriah (hari pertama)', beforeIsbat),
        holiday('2027-03-11', 'Hari Raya Idul Fitri 1448 Hijriah (hari kedua)', beforeIsbat),
        leave('2027-03-12', 'Cuti Bersama Hari Raya Idul Fitri 1448 Hijriah'),
        leave('2027-03-15', 'Cuti Bersama Hari Raya Idul Fitri 1448 Hijriah'),
        leave('2027-03-25', 'Cuti Bersama Wafat Yesus Kristus'),
        holiday('2027-03-26', 'Wafat Yesus Kristus'),
        holiday('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'),
        holiday('2027-05-01', 'Hari Buruh Internasional'),
        holiday('2027-05-06', 'Kenaikan Yesus Kristus'),
        holiday('2027-05-17', 'Hari Raya Idul Adha 1448 Hijriah', beforeIsbat),
        leave('2027-05-18', 'Cuti Bersama Hari Raya Idul Adha 1448 Hijriah'),
        leave('2027-05-19', 'Cuti Bersama Hari Raya Waisak 2571 BE'),
        holiday('2027-05-20', 'Hari Raya Waisak 2571 BE'),
        holiday('2027-06-01', 'Hari Lahir Pancasila'),
        holiday('2027-06-06', 'Tahun Baru Islam 1449 Hijriah'),
        holiday('2027-08-15', 'Maulid Nabi Muhammad S.A.W.'),
        holiday('2027-08-17', 'Proklamasi Kemerdekaan'),
        leave('2027-12-24', 'Cuti Bersama Kelahiran Yesus Kristus (Hari Raya Natal)'),
        holiday('2027-12-25', 'Kelahiran Yesus Kristus (Hari Raya Natal)'),
        holiday('2027-12-26', 'Isra Mikraj Nabi Muhammad S.A.W.'),
      ],
    },
  ],
};
