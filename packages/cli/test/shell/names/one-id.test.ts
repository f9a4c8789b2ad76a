import { decodeCommand, type Command } from '@pengaduan/core';
import * as fc from 'fast-check';
import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { exactCell } from '../../../src/log/saved/exact-cells.js';
import { reportOfRow as ofExport } from '../../../src/lapor/report-of-row.js';
import { nameIds } from '../../../src/shell/names/name-ids.js';
import { openData } from '../../../src/table/maps/open-data.js';
import { reportOfRow as ofTable } from '../../../src/table/report-of-row.js';
import { valueOf } from '../../either.js';

const zone = 'Asia/Jakarta';
const names = nameIds();

const inLog = (name: string): string =>
  exactCell('agency', name, 'dispositioned', { zone, dates: 'dmy', names });

const agencyOf = (commands: ReadonlyArray<Command>): string | undefined =>
  commands.flatMap((command) => ('agency' in command ? [command.agency] : []))[0];

const inTable = (name: string): string | undefined => {
  const row: Readonly<Record<string, string>> = {
    id: '7',
    TanggalLaporanMasuk: '3/2/2025 08:00',
    TanggalDisposisi: '4/2/2025 08:00',
    DisposisiInstansi: name,
    Kategori: 'Jalan',
    Status: 'Proses',
  };
  const context = { map: openData, lang: 'en', asOf: undefined, names } as const;
  return agencyOf(valueOf(ofTable((column) => row[column] ?? '', context)));
};

const inExport = (name: string): string | undefined => {
  const row: Readonly<Record<string, string>> = {
    'Tracking ID': '7',
    'Tanggal Laporan Masuk': '3 Feb 2025',
    'Status Laporan': 'Terverifikasi',
    'Klasifikasi Laporan': 'Pengaduan',
    Kategori: 'Jalan',
    'Sumber Laporan': 'Website',
    'Instansi Terdisposisi': name,
  };
  const context = { exportedAt: Date.UTC(2026, 0, 1), zone, lang: 'en', names } as const;
  return agencyOf([valueOf(ofExport((column) => row[column] ?? '', context))]);
};

const isId = (agency: string): boolean => {
  const by = { role: 'coordinator', id: 'o-1' };
  const command = { command: 'DispositionComplaint', id: 'c', complaint: '7', at: '2025-02-03T08:00Z', by };
  return isRight(decodeCommand({ ...command, agency }));
};

const word = fc.constantFrom(
  'Dinas',
  'P.U.',
  'PU/PR',
  'DLH',
  '&',
  '-',
  '(Kab.)',
  'ＲＳＵＤ',
  'é',
  'a_b',
  '3:4',
);
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const hasLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

describe('the id of a name', () => {
  it.each([
    ['Dinas P.U. Cipta Karya', 'dinas-p.u.-cipta-karya'],
    ['Kartu Indonesia Pintar (KIP)', 'kartu-indonesia-pintar-kip'],
    ['Dinas PU & Penataan  Ruang', 'dinas-pu-penataan-ruang'],
    ['UPT Puskesmas/Klinik Kota', 'upt-puskesmas/klinik-kota'],
    ['dinas-pupr', 'dinas-pupr'],
    ['DLH', 'DLH'],
  ])('of %s is %s', (written, id) => {
    expect([inLog(written), inTable(written), inExport(written)]).toEqual([id, id, id]);
  });

  it('is the same in a log, a table and an export of LAPOR!', () => {
    fc.assert(
      fc.property(name.filter(hasLetter), (written) => {
        const id = inLog(written);
        expect(isId(id)).toBe(true);
        expect([inTable(written), inExport(written)]).toEqual([id, id]);
      }),
    );
  });

  it('is its own id, and does not depend on case and blanks where it is made', () => {
    fc.assert(
      fc.property(name.filter(hasLetter), (written) => {
        const id = inLog(written);
        expect(inLog(id)).toBe(id);
        const made = id !== written;
        fc.pre(made);
        expect(inLog(`  ${written.toUpperCase().replaceAll(' ', '   ')} `)).toBe(id);
      }),
    );
  });
});
