import { holiday, leave, polling, withdrawn, type DecreeYear } from './decree.js';

const asReprinted = {
  source: 'https://maujadiguru.blogspot.com/2021/04/skb-3-menteri-wacana-hari-libur.html',
};
const inferred = { note: 'name inferred from the neighbouring feast' };
const unconfirmed = { note: 'issue day not confirmed; press reported it on 12 April 2020' };

/** Every decree found that set or changed the closed days of 2020, in order of issue. */
export const decrees2020: DecreeYear = {
  year: 2020,
  decrees: [
    {
      decree: 'SKB 728/2019, 213/2019, 01/2019',
      issued: '2019-08-28',
      source: 'https://setkab.go.id/pemerintah-keluarkan-skb-3-menteri-hapus-tiga-hari-cuti-bersama-2020',
      changes: [
        holiday('2020-01-01', 'Tahun Baru 2020 Masehi'),
        holiday('2020-01-25', 'Tahun Baru Imlek 2571 Kongzili'),
        holiday('2020-03-22', 'Isra Mikraj Nabi Muhammad S.A.W.'),
        holiday('2020-03-25', 'Hari Suci Nyepi (Tahun Baru Saka 1942)'),
        holiday('2020-04-10', 'Wafat Isa Almasih'),
        holiday('2020-05-01', 'Hari Buruh Internasional'),
        holiday('2020-05-07', 'Hari Raya Waisak 2564 BE'),
        holiday('2020-05-21', 'Kenaikan Isa Almasih'),
        leave('2020-05-22', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', {
          ...asReprinted,
          ...inferred,
        }),
        holiday('2020-05-24', 'Hari Raya Idul Fitri 1441 Hijriah (hari pertama)'),
        holiday('2020-05-25', 'Hari Raya Idul Fitri 1441 Hijriah (hari kedua)'),
        leave('2020-05-26', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', asReprinted),
        leave('2020-05-27', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', asReprinted),
        holiday('2020-06-01', 'Hari Lahir Pancasila'),
        holiday('2020-07-31', 'Hari Raya Idul Adha 1441 Hijriah'),
        holiday('2020-08-17', 'Hari Kemerdekaan Republik Indonesia'),
        holiday('2020-08-20', 'Tahun Baru Islam 1442 Hijriah'),
        holiday('2020-10-29', 'Maulid Nabi Muhammad S.A.W.'),
        leave('2020-12-24', 'Cuti Bersama Hari Raya Natal'),
        holiday('2020-12-25', 'Hari Raya Natal'),
      ],
    },
    {
      decree: 'SKB 174/2020, 01/2020, 01/2020',
      issued: '2020-03-09',
      source: 'https://m.bekasi24jam.com/bekasinians/read-2715',
      changes: [
        leave('2020-05-28', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah'),
        leave('2020-05-29', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah'),
        leave('2020-08-21', 'Cuti Bersama Tahun Baru Islam 1442 Hijriah'),
        leave('2020-10-30', 'Cuti Bersama Maulid Nabi Muhammad S.A.W.'),
      ],
    },
    {
      decree: 'SKB 391/2020, 02/2020, 02/2020',
      issued: '2020-04-09',
      source:
        'https://economy.okezone.com/read/2020/04/12/320/2197990/cegah-covid-19-cuti-bersama-idul-fitri-digeser-ke-akhir-tahun',
      changes: [
        withdrawn(leave('2020-05-26', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed)),
        withdrawn(leave('2020-05-27', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed)),
        withdrawn(leave('2020-05-28', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed)),
        withdrawn(leave('2020-05-29', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed)),
        leave('2020-10-28', 'Cuti Bersama Maulid Nabi Muhammad S.A.W.', unconfirmed),
        leave('2020-12-28', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed),
        leave('2020-12-29', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed),
        leave('2020-12-30', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed),
        leave('2020-12-31', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', unconfirmed),
      ],
    },
    {
      decree: 'SKB 440/2020, 03/2020, 03/2020',
      issued: '2020-05-20',
      source: 'pontianak.tribunnews.com/2020/05/21/login-kalender-2020-... (address shortened)',
      changes: [withdrawn(leave('2020-05-22', 'Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah', inferred))],
    },
    {
      decree: 'Keppres 22/2020',
      issued: '2020-11-27',
      source: 'https://jurnaljatim.com/?p=35458',
      changes: [polling('2020-12-09', 'Hari Pemungutan Suara Pemilihan Kepala Daerah Serentak 2020')],
    },
    {
      decree: 'SKB 744/2020, 05/2020, 06/2020',
      issued: '2020-12-01',
      source: 'https://setkab.go.id/pemerintah-keluarkan-skb-3-menteri-hapus-tiga-hari-cuti-bersama-2020',
      changes: [
        withdrawn(leave('2020-12-28', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah')),
        withdrawn(leave('2020-12-29', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah')),
        withdrawn(leave('2020-12-30', 'Pengganti Cuti Bersama Hari Raya Idul Fitri 1441 Hijriah')),
      ],
    },
  ],
};
