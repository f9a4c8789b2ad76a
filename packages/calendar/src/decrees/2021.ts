import { holiday, leave, withdrawn, type DecreeYear } from './decree.js';

const inferred = { note: 'name inferred from the neighbouring feast' };
const afterTheCut = {
  source:
    'https://www.urbanasia.com/ini-jadwal-lengkap-libur-nasional-dan-cuti-bersama-2021-usai-dipangkas-U25488',
};

/** Every decree found that set or changed the closed days of 2021, in order of issue. */
export const decrees2021: DecreeYear = {
  year: 2021,
  decrees: [
    {
      decree: 'SKB 642/2020, 4/2020, 4/2020',
      issued: '2020-09-10',
      source:
        'https://nasional.okezone.com/read/2020/09/11/337/2276391/ini-hari-libur-nasional-dan-cuti-bersama-2021',
      changes: [
        holiday('2021-01-01', 'Tahun Baru 2021 Masehi'),
        holiday('2021-02-12', 'Tahun Baru Imlek 2572 Kongzili'),
        holiday('2021-03-11', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        leave('2021-03-12', 'Cuti Bersama Isra Mikraj Nabi Muhammad S.A.W.', inferred),
        holiday('2021-03-14', 'Hari Suci Nyepi (Tahun Baru Saka 1943)'),
        holiday('2021-04-02', 'Wafat Isa Almasih'),
        holiday('2021-05-01', 'Hari Buruh Internasional'),
        leave('2021-05-12', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', afterTheCut),
        holiday('2021-05-13', 'Kenaikan Isa Almasih'),
        holiday('2021-05-13', 'Hari Raya Idul Fitri 1442 Hijriah (hari pertama)'),
        holiday('2021-05-14', 'Hari Raya Idul Fitri 1442 Hijriah (hari kedua)'),
        leave('2021-05-17', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', inferred),
        leave('2021-05-18', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', inferred),
        leave('2021-05-19', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', inferred),
        holiday('2021-05-26', 'Hari Raya Waisak 2565 BE'),
        holiday('2021-06-01', 'Hari Lahir Pancasila'),
        holiday('2021-07-20', 'Hari Raya Idul Adha 1442 Hijriah'),
        holiday('2021-08-10', 'Tahun Baru Islam 1443 Hijriah'),
        holiday('2021-08-17', 'Hari Kemerdekaan Republik Indonesia'),
        holiday('2021-10-19', 'Maulid Nabi Muhammad S.A.W.'),
        leave('2021-12-24', 'Cuti Bersama Hari Raya Natal', inferred),
        holiday('2021-12-25', 'Hari Raya Natal'),
        leave('2021-12-27', 'Cuti Bersama Hari Raya Natal', inferred),
      ],
    },
    {
      decree: 'SKB 281/2021, 1/2021, 1/2021',
      issued: '2021-02-22',
      source:
        'https://www.urbanasia.com/ini-jadwal-lengkap-libur-nasional-dan-cuti-bersama-2021-usai-dipangkas-U25488',
      changes: [
        withdrawn(leave('2021-03-12', 'Cuti Bersama Isra Mikraj Nabi Muhammad S.A.W.', inferred)),
        withdrawn(leave('2021-05-17', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', inferred)),
        withdrawn(leave('2021-05-18', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', inferred)),
        withdrawn(leave('2021-05-19', 'Cuti Bersama Hari Raya Idul Fitri 1442 Hijriah', inferred)),
        withdrawn(leave('2021-12-27', 'Cuti Bersama Hari Raya Natal', inferred)),
      ],
    },
    {
      decree: 'SKB 712/2021, 1/2021, 3/2021',
      issued: '2021-06-18',
      source:
        'https://economy.okezone.com/read/2021/08/09/320/2453173/jangan-lupa-hari-ini-bukan-tanggal-merah-tetap-masuk-kerja-ya',
      changes: [
        withdrawn(
          holiday('2021-08-10', 'Tahun Baru Islam 1443 Hijriah', { note: 'day off moved to 2021-08-11' }),
        ),
        withdrawn(
          holiday('2021-10-19', 'Maulid Nabi Muhammad S.A.W.', { note: 'day off moved to 2021-10-20' }),
        ),
        withdrawn(leave('2021-12-24', 'Cuti Bersama Hari Raya Natal', inferred)),
        holiday('2021-08-11', 'Tahun Baru Islam 1443 Hijriah', { note: 'day off moved from 2021-08-10' }),
        holiday('2021-10-20', 'Maulid Nabi Muhammad S.A.W.', { note: 'day off moved from 2021-10-19' }),
      ],
    },
  ],
};
