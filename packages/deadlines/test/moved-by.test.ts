import { formatDay } from '@pengaduan/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amend, bangkalan, step, termsNamed, type Complaint, type Policy } from '@pengaduan/core';
import { dispose, live, receive, verify, wib } from '@pengaduan/core/testing';
import { movedBy, type OpenDeadline } from '@pengaduan/deadlines';
import { knownOn } from './known-on.js';

const openOf = ({ deadlines, policy, source }: Complaint): ReadonlyArray<OpenDeadline> =>
  Object.values(deadlines).flatMap((deadline) => {
    if (deadline.status !== 'open') return [];
    const { id, clock, startedAt, limit, due, calendar } = deadline;
    return [
      {
        complaint: '1',
        deadline: id,
        clock,
        startedAt,
        limit,
        due,
        calendar,
        policy,
        source,
        agency: undefined,
      },
    ];
  });

const aDay = fc.integer({ min: 18_270, max: 20_700 });
const sixDays: Policy = {
  ...bangkalan,
  agencies: { 'dinas-pupr': { week: 6, closed: [], worked: [] } },
  clocks: { ...bangkalan.clocks, response: { ...bangkalan.clocks.response!, reckonedBy: 'agency' } },
};

it('the index tells which deadlines a decree moves exactly as the complaints themselves do', () => {
  let moving = 0;
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom('keep' as const, 'laterOnly' as const, 'follow' as const),
      (day, later, at, amendments) => {
        const policy = { ...sixDays, amendments };
        const start = `${formatDay(day)}T09:00`;
        const before = knownOn(formatDay(day), policy);
        const state = live(before, [receive(start), verify(start), dispose(start)]);
        const after = knownOn(formatDay(day + later), policy);
        const terms = termsNamed(after, after.defaultPolicy);
        if (state._tag === 'None' || terms._tag === 'None') throw new Error('nobody received it');
        const now = wib(`${formatDay(day + at)}T09:00`);
        const moved = amend(terms.value, state.value, now).map(({ deadline }) => deadline);
        moving += moved.length;
        const told = openOf(state.value).filter((open) => movedBy(after)(open, now));
        expect(told.map(({ deadline }) => deadline)).toEqual(moved);
        // An older release than the one that set it moves nothing.
        const newer = live(after, [receive(start), verify(start), dispose(start)]);
        const back = newer._tag === 'None' ? [] : openOf(newer.value);
        expect(back.filter((open) => movedBy(before)(open, wib(start)))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
  expect(moving).toBeGreaterThan(10);
});

it('and asks nothing of a clock that counts no working days', () => {
  const context = knownOn('2025-08-05', bangkalan);
  const state = step(context, live(context, [receive('2025-08-05T09:00')]), verify('2025-08-05T09:00'));
  if (state._tag === 'Left' || state.right.state._tag === 'None') throw new Error('not verified');
  const later = knownOn('2025-08-07', bangkalan);
  const told = openOf(state.right.state.value).map((open) => movedBy(later)(open, wib('2025-08-05T09:01')));
  expect(told).toEqual([false]);
});
