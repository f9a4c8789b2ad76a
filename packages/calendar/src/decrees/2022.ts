import { holiday, leave, withdrawn, type DecreeYear } from './decree.js';

/** Every decree found that set or changed the closed days of 2022, in order of issue. */
export const decrees2022: DecreeYear = {
  year: 2022,
  decrees: [
    {
      decree: 'SKB 963/2021, 3/2021, 4/2021',
      issued: '2021-09-22',
      source:
        'https://edocs.msmconsulting.co.id/docs/s/keputusan-bersama-menteri-nomor-963-tahun-2021-nomor-3-tahun-2021-nomor-4-tahun-2021',
      changes: [
        holiday('2022-01-01', 'Tahun Baru 2022 Masehi'),
        holiday('2022-02-01', 'Tahun Baru Imlek 2573 Kongzili'),
        holiday('2022-02-28', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        holiday('2022-03-03', 'Hari Suci Nyepi (Tahun Baru Saka 1944)'),
        holiday('2022-04-15', 'Wafat Isa Almasih'),
        holiday('2022-05-01', 'Hari Buruh Internasional'),
        holiday('2022-05-02', 'Hari Raya Idul Fitri 1443 Hijriah (hari pertama)'),
        holiday('2022-05-03', 'Hari Raya Idul Fitri 1443 Hijriah (hari kedua)'),
        holiday('2022-05-16', 'Hari Raya Waisak 2566 BE'),
        holiday('2022-05-26', 'Kenaikan Isa Almasih'),
        holiday('2022-06-01', 'Hari Lahir Pancasila'),
        holiday('2022-07-09', 'Hari Raya Idul Adha 1443 Hijriah'),
        holiday('2022-07-30', 'Tahun Baru Islam 1444 Hijriah'),
        holiday('2022-08-17', 'Hari Kemerdekaan Republik Indonesia'),
        holiday('2022-10-08', 'Maulid Nabi Muhammad S.A.W.'),
        holiday('2022-12-25', 'Hari Raya Natal'),
      ],
    },
    {
      decree: 'SKB 375/2022, 1/2022, 1/2022',
      issued: '2022-04-07',
      source:
        'https://news.ddtc.co.id/jadwal-libur-nasional-dan-cuti-bersama-sepanjang-2022-cek-skb-ini-38295',
      changes: [
        leave('2022-04-29', 'Cuti Bersama Hari Raya Idul Fitri 1443 Hijriah'),
        leave('2022-05-04', 'Cuti Bersama Hari Raya Idul Fitri 1443 Hijriah'),
        leave('2022-05-05', 'Cuti Bersama Hari Raya Idul Fitri 1443 Hijriah'),
        leave('2022-05-06', 'Cuti Bersama Hari Raya Idul Fitri 1443 Hijriah'),
      ],
    },
    {
      decree: 'SKB 678/2022, 2/2022, 2/2022',
      issued: '2022-07-07',
      source:
        'https://kabar24.bisnis.com/read/20220709/15/1552997/resmi-pemerintah-tetapkan-libur-iduladha-1443-h-jadi-10-juli-2022',
      changes: [
        withdrawn(holiday('2022-07-09', 'Hari Raya Idul Adha 1443 Hijriah', { note: 'moved to 2022-07-10' })),
        holiday('2022-07-10', 'Hari Raya Idul Adha 1443 Hijriah', {
          note: 'moved from 2022-07-09; see also KMA 668/2022',
        }),
      ],
    },
  ],
};
