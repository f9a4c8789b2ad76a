import { describe, expect, it } from 'vitest';
import { amendedDue, bangkalan, contextOf, type Due } from '@pengaduan/core';
import { wib } from '@pengaduan/core/testing';
import { isLeft } from 'fp-ts/lib/Either.js';
import { dayOf } from '../known-on.js';

const context = contextOf(bangkalan);
if (isLeft(context)) throw new Error(context.left.type);
const { defaultTerms } = context.right;

/** Ten working days from 5 August 2025, which the decree of 7 August counts to the 20th, wherever they are due. */
const amended = (dueAt: string) => {
  const due: Due = { type: 'Known', day: dayOf('2025-08-06'), at: wib(dueAt) };
  return amendedDue(defaultTerms, {
    startedAt: wib('2025-08-05T08:00'),
    limit: { amount: 10, unit: 'workingDay' },
    due,
    calendar: 'id-2024-11-21/5',
  });
};

describe('a second decree', () => {
  it('is looked at as long as what the first moved is not due, wherever it was due before', () => {
    // Thirty working days: the decree of 27 November counts them to 13 January, that of 1 December to the 8th.
    const moved = amendedDue(defaultTerms, {
      startedAt: wib('2020-11-20T08:00'),
      limit: { amount: 30, unit: 'workingDay' },
      due: { type: 'Known', day: dayOf('2020-11-29'), at: wib('2020-11-30T00:00') },
      calendar: 'id-2020-09-10/5',
    });
    expect(moved?.due).toMatchObject({ at: wib('2021-01-09T00:00') });
  });
});

describe('a decree of 7 August', () => {
  it('moves what falls due after that day began, with the calendar that was looked at', () => {
    expect(amended('2025-08-07T00:01')).toMatchObject({
      due: { at: wib('2025-08-21T00:00') },
      decree: 'SKB 933/2025, 1/2025, 3/2025',
      calendar: defaultTerms.calendar.version,
    });
  });
  it('moves nothing that was due when that day began', () => {
    expect(amended('2025-08-07T00:00')).toBeUndefined();
    expect(amended('2025-08-01T00:00')).toBeUndefined();
  });
});
