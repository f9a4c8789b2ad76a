import { formatDay } from '@pengaduan/calendar';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { amend, bangkalan, isRunning, step, type Complaint, type Policy } from '@pengaduan/core';
import { disposition, live, receive, verify, wib } from '@pengaduan/core/testing';
import { isMovedByDecree, type IndexedDeadline } from '@pengaduan/deadlines';
import { knownOn } from './known-on.js';

const runningOf = ({ deadlines, policy, source }: Complaint): ReadonlyArray<IndexedDeadline> =>
  Object.values(deadlines)
    .filter(isRunning)
    .map(({ id, ordinal: _, extendedBy: __, spent: ___, elapsedBefore: ____, ...running }) => ({
      ...running,
      complaint: '1',
      deadline: id,
      revision: 0n,
      policy,
      source,
      agency: undefined,
    }));

const aDay = fc.integer({ min: 18_270, max: 20_700 });
const sixDays: Policy = {
  ...bangkalan,
  agencies: { 'dinas-pupr': { week: 6, closed: [], worked: [] } },
  clocks: { ...bangkalan.clocks, response: { ...bangkalan.clocks.response!, countedBy: 'agency' } },
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
        const state = live(before, [receive(start), verify(start), disposition(start)]);
        const after = knownOn(formatDay(day + later), policy);
        if (state._tag === 'None') throw new Error('nobody received it');
        const now = wib(`${formatDay(day + at)}T09:00`);
        const moved = amend(after.defaultTerms, state.value, now).map(({ deadline }) => deadline);
        moving += moved.length;
        const told = runningOf(state.value).filter((one) => isMovedByDecree(after, one));
        expect(told.map(({ deadline }) => deadline)).toEqual(moved);
        // An older release than the one that set it moves nothing.
        const newer = live(after, [receive(start), verify(start), disposition(start)]);
        const back = newer._tag === 'None' ? [] : runningOf(newer.value);
        expect(back.filter((one) => isMovedByDecree(before, one))).toEqual([]);
      },
    ),
    { numRuns: 1000 * inject('times') },
  );
  expect(moving).toBeGreaterThan(10);
});

it('and asks nothing of a clock that counts no working days', () => {
  const context = knownOn('2025-08-05', bangkalan);
  const state = step(context, live(context, [receive('2025-08-05T09:00')]), verify('2025-08-05T09:00'));
  if (state._tag === 'Left' || state.right.state._tag === 'None') throw new Error('not verified');
  const later = knownOn('2025-08-07', bangkalan);
  const told = runningOf(state.right.state.value).map((one) => isMovedByDecree(later, one));
  expect(told).toEqual([false]);
});
