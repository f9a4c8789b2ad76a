import fc from 'fast-check';
import { countWorkingDays, localDay } from '@pengaduan/calendar';
import { explain } from '@pengaduan/metrics';
import { right } from 'fp-ts/lib/Either.js';
import { expect, inject, it } from 'vitest';
import { day, question } from './question.js';
import { rowAfter } from './row-of.js';
import { aWorkedLife } from './worked-life.js';

const everything = { ...question, from: day('1900-01-01'), to: day('2199-12-31') };

it('what an agency still has at the cut-off it has had to the day asOf, not to the one that begins then', () =>
  fc.assert(
    fc.property(aWorkedLife, fc.integer({ min: 0, max: 40 }), (events, later) => {
      const row = rowAfter(events);
      if (row === undefined) return;
      const { zone, calendar } = everything;
      for (const { at } of events) {
        const asOf = localDay(at, zone) + later;
        const holdings = [...explain('holdings', [row], { ...everything, asOf })];
        for (const { from, end, workingDays } of holdings) {
          if (end !== 'open' || workingDays === null) continue;
          expect(right(workingDays)).toEqual(countWorkingDays(calendar, localDay(from, zone), asOf));
        }
      }
    }),
    { numRuns: 60 * inject('times') },
  ));
