import { parseTimeOfDay } from '@pengaduan/deadlines';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('a time of day is read with a colon or a dot, with or without a zero in front', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), fc.constantFrom(':', '.'), fc.boolean(), (h, m, mark, isPadded) => {
      const hour = isPadded ? String(h).padStart(2, '0') : String(h);
      const text = `${hour}${mark}${String(m).padStart(2, '0')}`;
      expect(parseTimeOfDay(text)).toEqual({ _tag: 'Right', right: h * 60 + m });
    }),
  );
});

it.each(['24:00', '7:60', '7', '7:5', '007:00', '07:00:00', '-7:00', ' 7:00', '7,30', ''])(
  '%j is none',
  (text) => expect(parseTimeOfDay(text)).toEqual({ _tag: 'Left', left: { type: 'InvalidTimeOfDay' } }),
);
