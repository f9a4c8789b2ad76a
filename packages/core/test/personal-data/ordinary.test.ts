import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { reasonDoor } from './doors.js';

const numRuns = 200 * inject('times');
const isRefused = (text: string): boolean => reasonDoor.refusals(text).length > 0;
const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));

/** Telephone numbers in one piece, at home and from abroad; none begins with a date. */
const mobile = fc
  .tuple(fc.constantFrom('08', '628'), fc.stringMatching(/^[1-35-9]\d{7,9}$/))
  .map((parts) => parts.join(''));
const landline = fc.stringMatching(/^0(?:21[3-9]\d{6}|274[2-9]\d{5})$/);
const telephone = fc.oneof(mobile, landline);

/** Takes an ordinary form that holds the digits of a telephone number, though the same digits alone are one. */
const ordinary = <A>(what: fc.Arbitrary<A>, form: (one: A) => string): void =>
  fc.assert(
    fc.property(
      what,
      fc.constantFrom('', 'sebesar ', '('),
      fc.constantFrom('', ' saja', ', lunas', ')', '.'),
      (one, before, after) => {
        expect(isRefused(before + form(one) + after), form(one)).toBe(false);
      },
    ),
    { numRuns },
  );
const refused = <A>(what: fc.Arbitrary<A>, form: (one: A) => string): void =>
  fc.assert(
    fc.property(what, (one) => {
      expect(isRefused(form(one)), form(one)).toBe(true);
    }),
    { numRuns },
  );

const thousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');

describe('an amount of money may have the digits of a telephone number', () => {
  const sign = fc.constantFrom('Rp', 'Rp ', 'Rp.', 'Rp. ', 'rp', 'IDR ', 'IDR');
  const cents = fc.constantFrom('', ',00', ',5');
  it('behind its sign, with and without dots', () => {
    ordinary(
      fc.tuple(sign, mobile, cents),
      ([rp, number, rest]) => `${rp}${number.replace(/^0/, '1')}${rest}`,
    );
    ordinary(
      fc.tuple(sign, fc.constantFrom('1', '9', '1.', '2,'), telephone),
      ([rp, first, number]) => rp + first + number,
    );
    ordinary(
      fc.tuple(sign, mobile, cents),
      ([rp, number, rest]) => rp + thousands(number.replace(/^0/, '5')) + rest,
    );
  });
  it('where its thousands stand apart', () => {
    const abroad = fc.stringMatching(/^628[1-35-9]\d{7,9}$/);
    ordinary(fc.tuple(abroad, cents), ([number, rest]) => thousands(number) + rest);
  });
  it('but a number behind it, or that looks like one only in part, is none', () => {
    refused(fc.tuple(sign, telephone), ([rp, number]) => `${rp}50.000 ke ${number}`);
    refused(
      fc.tuple(
        fc.constantFrom('Rp', 'Rp. '),
        mobile.filter((one) => one.startsWith('0')),
      ),
      ([rp, number]) => rp + number,
    );
    // A word that ends so is no sign.
    refused(
      mobile.filter((one) => one.startsWith('6')),
      (number) => `harp ${number}`,
    );
    refused(fc.stringMatching(/^628[1-35-9]\d{8}$/), (number) => `+${thousands(number)}`);
    refused(fc.stringMatching(/^628[1-35-9]\d{8}$/), (number) => `00${thousands(number)}`);
    refused(fc.stringMatching(/^628[1-35-9]\d{8}$/), (number) => `no.${thousands(number)}`);
    refused(fc.stringMatching(/^628[1-35-9]\d{8}$/), (number) => `${thousands(number)},123`);
    refused(fc.stringMatching(/^628[1-35-9]\d{8}$/), (number) => `${thousands(number)}5`);
    refused(fc.stringMatching(/^628[1-35-9]\d{6}$/), (number) => `${thousands(`${number}1`)}.25`);
  });
});

describe('a date or a time may stand where its digits make a telephone number', () => {
  const year = fc.integer({ min: 1900, max: 2099 }).map(String);
  const [day, month] = [fc.constantFrom('08', '8'), two(10, 12)];
  const separator = fc.constantFrom('-', '.', '/');
  it('day, month and year, also without a leading zero, before another number', () => {
    const more = fc.constantFrom(' 10 orang', ' 123 m2', ' 1030');
    const all = fc.tuple(day, month, year, separator, more);
    ordinary(all, ([d, m, y, by, n]) => `${d}${by}${m}${by}${y}${n}`);
    ordinary(
      fc.tuple(day, month, year, separator),
      ([d, m, y, by]) => `${d}${by}${m}${by}${y.slice(2)} 10345`,
    );
  });
  it('year, month and day before another number', () =>
    ordinary(fc.tuple(year, month, separator), ([y, m, by]) => `${y}${by}08${by}${m} 1234567`));
  it('in eight digits', () => {
    const [anyDay, anyMonth] = [two(1, 31), two(1, 12)];
    ordinary(fc.tuple(anyDay, anyMonth, year), ([d, m, y]) => `08-${y}${m}${d}`);
    ordinary(fc.tuple(anyDay, anyMonth, two(0, 49)), ([d, m, y]) => `08-${d}${m}20${y}`);
    for (const none of ['20251301', '20250032', '20250100', '20250001', '21000101', '202501011'])
      expect(isRefused(`08-${none}`), none).toBe(true);
  });
  it('times of a day, one behind the other', () => {
    const early = fc.tuple(two(10, 39), fc.constantFrom('.', ':')).map(([m, by]) => `08${by}${m}`);
    const later = fc
      .tuple(fc.integer({ min: 0, max: 23 }), two(0, 59), fc.constantFrom('.', ':'))
      .map(([h, m, by]) => `${h}${by}${m}`);
    const between = fc.constantFrom('-', ' - ', ' ');
    const row = fc.tuple(early, later, later, between);
    ordinary(row, ([first, second, third, by]) => [first, second, third].join(by));
    ordinary(fc.tuple(row, two(0, 59)), ([[first, second, , by], s]) => `${first}.${s}${by}${second}.${s}`);
  });
});

describe('what a machine names may have any digits', () => {
  const digits = '081234567890';
  it.each([
    `${digits}abcd`,
    `${digits}${digits}`.replace(/.$/, 'f'),
    `a${digits}${digits}${digits}`,
    `${digits.slice(0, 8)}-1234-0812-3456-${digits}`,
    `${digits.slice(0, 8)}_1234_0812_3456_${digits}`,
    `0${digits}${digits}z`,
  ])('%s', (name) => {
    for (const one of [name, name.toUpperCase()]) expect(isRefused(`berkas ${one} diterima`)).toBe(false);
  });
  it.each([
    `${digits}-abcd`,
    `abcd ${digits}`,
    `${digits}${digits}`.slice(0, 18),
    `x${digits}-0812-3456`,
    `${digits}xyz`,
  ])('but not %s', (name) => expect(isRefused(`berkas ${name} diterima`)).toBe(true));
});
