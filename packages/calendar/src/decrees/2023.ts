import { holiday, leave, withdrawn, type DecreeYear } from './decree.js';

const press = { note: 'press reported it on 20 June 2023' };

/** Every decree found that set or changed the closed days of 2023, in order of issue. */
export const decrees2023: DecreeYear = {
  year: 2023,
  decrees: [
    {
      decree: 'SKB 1066/2022, 3/2022, 3/2022',
      issued: '2022-10-11',
      source: 'https://naikpangkat.com/?p=49735',
      changes: [
        holiday('2023-01-01', 'Tahun Baru 2023 Masehi'),
        holiday('2023-01-22', 'Tahun Baru Imlek 2574 Kongzili'),
        leave('2023-01-23', 'Cuti Bersama Tahun Baru Imlek 2574 Kongzili'),
        holiday('2023-02-18', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        holiday('2023-03-22', 'Hari Suci Nyepi (Tahun Baru Saka 1945)'),
        leave('2023-03-23', 'Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1945)'),
        holiday('2023-04-07', 'Wafat Isa Almasih'),
        leave('2023-04-21', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah'),
        holiday('2023-04-22', 'Hari Raya Idul Fitri 1444 Hijriah (hari pertama)'),
        holiday('2023-04-23', 'Hari Raya Idul Fitri 1444 Hijriah (hari kedua)'),
        leave('2023-04-24', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah'),
        leave('2023-04-25', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah'),
        leave('2023-04-26', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah'),
        holiday('2023-05-01', 'Hari Buruh Internasional'),
        holiday('2023-05-18', 'Kenaikan Isa Almasih'),
        holiday('2023-06-01', 'Hari Lahir Pancasila'),
        leave('2023-06-02', 'Cuti Bersama Hari Raya Waisak 2567 BE'),
        holiday('2023-06-04', 'Hari Raya Waisak 2567 BE'),
        holiday('2023-06-29', 'Hari Raya Idul Adha 1444 Hijriah'),
        holiday('2023-07-19', 'Tahun Baru Islam 1445 Hijriah'),
        holiday('2023-08-17', 'Hari Kemerdekaan Republik Indonesia'),
        holiday('2023-09-28', 'Maulid Nabi Muhammad S.A.W.'),
        holiday('2023-12-25', 'Hari Raya Natal'),
        leave('2023-12-26', 'Cuti Bersama Hari Raya Natal'),
      ],
    },
    {
      decree: 'SKB 327/2023, 1/2023, 1/2023',
      issued: '2023-03-29',
      source: 'https://naikpangkat.com/?p=49735',
      changes: [
        withdrawn(leave('2023-04-26', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah')),
        leave('2023-04-19', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah'),
        leave('2023-04-20', 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah'),
      ],
    },
    {
      decree: 'SKB 624/2023, 2/2023, 2/2023',
      issued: '2023-06-16',
      source:
        'https://radartv.disway.id/amp/16733/horepemerintah-tetapkan-cuti-bersama-idul-adha-selama-3-hari',
      changes: [
        leave('2023-06-28', 'Cuti Bersama Hari Raya Idul Adha 1444 Hijriah', press),
        leave('2023-06-30', 'Cuti Bersama Hari Raya Idul Adha 1444 Hijriah', press),
      ],
    },
  ],
};
