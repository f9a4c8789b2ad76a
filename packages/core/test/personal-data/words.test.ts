import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { describeInvalid } from '@pengaduan/core';
import { reasonDoor, wordDoors } from './doors.js';
import { aLandline, aNumber, anEmail, disguised } from './written.js';

const corpus = readFileSync(new URL('ordinary-reasons.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const fields = (text: string, door = reasonDoor) => door.refusals(text).map(({ field }) => field);
const numRuns = 500 * inject('times');

describe('the words of an office', () => {
  it.each([
    '0812-3456-7890',
    '0812 3456 7890',
    '+62 812 3456 7890',
    '(0812)34567890',
    '031-3091234',
    '(031) 3091234',
    'telp 0313091234',
    '+62 31 3091234',
    'NIK 3526 0101 0101 0001',
    '3526.0101.0101.0001',
    '35.26.01.010101.0001',
    '35260101 01010001',
    'NIP 19850101 201001 1 001',
    'NIP 1985010120 10011001',
    '123456789012345678',
    '+62.812.345.678',
    '０８１２３４５６７８９０',
    '٠٨١٢٣٤٥٦٧٨٩٠',
    'nama＠contoh.id',
    'WA081234567890',
    '0812–3456–7890',
    '0812\u00a03456\u00a07890',
    '0812\t3456\t7890',
    '0\ufe0f\u20e38\ufe0f\u20e31\ufe0f\u20e32345678901',
    '0812-3456-7890/0813-1111-2222',
    'RT 02/081234567890',
    '3.3526010101010001',
    '02,081234567890',
    '1.081234567890',
    'tanggal 08-12-2025 hubungi 0812-3456-7890',
    'Rp 50.000 ke 0812.3456.7890',
  ])('hold no %j', (text) => {
    for (const words of [text, `foto dari ${text}, lokasi kurang jelas`])
      expect(fields(words)).toEqual(['reason']);
  });
  it('hold no number of a person, however it is written', () =>
    fc.assert(
      fc.property(
        disguised(
          fc.oneof(aNumber(['', ' ', '-', '.', '_', ' - ', ') ']), aLandline([' ', '-', '.', ') ', ' - '])),
        ),
        fc.constantFrom('', 'hubungi ', 'WA:', '(', 'no. ', 'telp/wa '),
        fc.constantFrom('', ' ya', ',', '.', ')', ' atas nama pelapor'),
        (number, before, after) => {
          expect(fields(`${before}${number}${after}`)).toEqual(['reason']);
        },
      ),
      { numRuns },
    ));
  it('hold no telephone number in the digits of any script', () => {
    const isDigit = (point: number) => /^\p{Nd}$/u.test(String.fromCodePoint(point));
    const digits = Array.from({ length: 0x11_0000 }, (_, point) => point).filter(isDigit);
    // Unicode has them in rows of ten, from zero on (https://www.unicode.org/policies/stability_policy.html).
    expect(digits.length % 10).toBe(0);
    for (let first = 0; first < digits.length; first += 10) {
      const zero = digits[first]!;
      const number = '081234567890'.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
      expect(fields(`hubungi ${number}`), zero.toString(16)).toEqual(['reason']);
    }
  });
  it('hold no e-mail address', () =>
    fc.assert(
      fc.property(anEmail, (email) => {
        expect(fields(`kirim ke ${email} saja`)).toEqual(['reason']);
      }),
      { numRuns },
    ));
  it('may hold an at sign that stands in no address', () => {
    for (const text of [
      '3 zak @ Rp.5',
      'paket@2.5 kg',
      'rapat @kecamatan.',
      'tiang@a.b',
      '@dinas.pupr',
      'a@b, c.id',
    ])
      expect(fields(`tercatat ${text} saja`), text).toEqual([]);
  });
  it.each(wordDoors.map((door) => [door.field, door] as const))(
    'in %s are looked through alike',
    (field, door) => {
      expect(fields('perbaikan ruas 031', door)).toEqual([]);
      for (const text of [
        '0812-3456-7890',
        'budi@contoh.id',
        '',
        ' \t',
        '\u0000',
        'a\u001b[2J',
        'a\ud800',
        '\u202eb',
      ])
        expect(fields(text, door)).toEqual([field]);
    },
  );
  it('may go over several lines in a reason, and only there', () => {
    for (const text of ['baris satu\r\n\tbaris dua', 'baris satu\u2028baris dua'])
      expect(wordDoors.filter((door) => fields(text, door).length === 0)).toEqual([reasonDoor]);
  });
  it('may name any date without separators, and identifiers of machines in either case', () => {
    const firstDay = Date.UTC(2025, 0, 1);
    for (let day = 0; day < 365; day++) {
      const date = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      expect(fields(`berkas nomor 3526 ${date}`), date).toEqual([]);
      expect(fields(`nomor 08-${date}`), date).toEqual([]);
    }
    const uuid = '081234567890'.padStart(32, 'a').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    for (const one of [uuid, uuid.toUpperCase()]) expect(fields(`salinan ${one} dan ${one}`)).toEqual([]);
  });
  it('may name any place in Indonesia by its coordinates', () => {
    // With a blank between them and more decimals they can be the digits of a NIK.
    const written = fc.oneof(
      fc.record({ between: fc.constantFrom(' ', ' dan '), decimals: fc.stringMatching(/^\d{4,5}$/) }),
      fc.record({ between: fc.constantFrom(', ', '; ', '/'), decimals: fc.stringMatching(/^\d{4,8}$/) }),
    );
    const [latitude, longitude] = [fc.integer({ min: -11, max: 6 }), fc.integer({ min: 95, max: 141 })];
    fc.assert(
      fc.property(latitude, longitude, written, (south, east, { between, decimals }) => {
        for (const first of [south, 0]) {
          expect(fields(`lokasi ${first}.${decimals}${between}${east}.${decimals}`)).toEqual([]);
          expect(fields(`lintang ${first},${decimals} ${east} meter`)).toEqual([]);
          expect(fields(`lintang ${first}.${decimals} ${east} meter`)).toEqual([]);
        }
      }),
      { numRuns },
    );
  });
  it('hold no mobile number whose country stands before a point, as degrees stand before decimals', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^8[1-35-9]\d{7,10}$/), (number) => {
        expect(fields(`hubungi 62.${number} saja`)).toEqual(['reason']);
      }),
      { numRuns },
    ));
  it('are not repeated where they are refused', () => {
    for (const one of reasonDoor.refusals('hubungi 0812-3456-7890'))
      for (const lang of ['id', 'en'] as const) expect(describeInvalid(one, lang)).not.toMatch(/0812|3456/);
  });
});

describe('ordinary reasons of offices', () => {
  it('are many, and each its own', () => {
    expect(new Set(corpus).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
  });
  it('are taken, all of them', () => {
    expect(corpus.filter((text) => fields(text).length > 0)).toEqual([]);
  });
  it('are taken one after the other on lines of their own, too', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(corpus, { minLength: 2, maxLength: 4 }), (some) => {
        expect(fields(some.join('\n'))).toEqual([]);
      }),
    ));
});
