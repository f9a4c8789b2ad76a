import { zones } from '@pengaduan/calendar';
import { formatInstant } from '@pengaduan/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactCell } from '../../src/log/saved/exact-cells.js';
import { orderIn, readInstantText } from '../../src/shell/local-time.js';
import { nameIds } from '../../src/shell/names/name-ids.js';

const zone = 'Asia/Jakarta';
const names = nameIds();
const inLog = (text: string): string => exactCell('at', text, '', { zone, dates: 'dmy', names });

describe('an instant as people write it', () => {
  it.each([
    '2025-01-03 11:14',
    '2025-01-03T11.14.00',
    '3/1/2025 11:14',
    '03/01/2025, 11.14',
    '3-1-2025 11:14',
    '3.1.2025 11.14.00',
    '3 Jan 2025 11:14',
    'Jumat, 3 Januari 2025, 11:14',
    '2025-01-03 12:14+08:00',
  ])('%s is read in a log as it is in a table', (text) => {
    expect(inLog(text)).toBe('2025-01-03T04:14:00.000Z');
    expect(readInstantText(text, zone, 'dmy')?.at).toBe(Date.UTC(2025, 0, 3, 4, 14));
  });

  it.each(['3/1/2025', '2025-01-03', '3 Jan 2025', '31/2/2025 08:00', '3/1/2025 25:00', 'kemarin'])(
    '%s is none in a log',
    (text) => {
      expect(inLog(text)).toBe(text);
    },
  );

  it('is the instant that was written, in every zone and order', () => {
    const written = fc.record({
      at: fc.date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      order: fc.constantFrom('dmy' as const, 'mdy' as const),
      place: fc.constantFrom(...zones),
    });
    fc.assert(
      fc.property(written, ({ at, order, place }) => {
        const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
        const [year, month, day] = date.split('-').map(Number);
        const slashed = order === 'dmy' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
        const read = exactCell('at', `${slashed} ${time}`, '', { zone: place, dates: order, names });
        const iso = exactCell('at', `${date} ${time}`, '', { zone: place, dates: order, names });
        expect(read).toBe(iso);
        expect(iso).toBe(formatInstant(readInstantText(`${date} ${time}`, place, order)?.at ?? 0));
      }),
    );
  });

  it.each([
    ['3/4/2025 08:00', 'either'],
    ['3/25/2025 08:00', 'mdy'],
    ['3.25.2025', 'mdy'],
    ['25/3/2025 08:00', 'dmy'],
    ['25/25/2025 08:00', 'either'],
    ['3 Apr 2025 08:00', undefined],
    ['2025-03-25 08:00', undefined],
  ])('%s says of its order: %s', (text, order) => {
    expect(orderIn(text)).toBe(order);
  });
});
