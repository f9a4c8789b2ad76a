import { formatDay } from '@pengaduan/calendar';
import { isSome } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { bangkalan, step, type Command, type Context, type Policy, type State } from '@pengaduan/core';
import { contextUnder, live, provideData, receive, requestData } from '@pengaduan/core/testing';
import { dayOf, knownOn } from './known-on.js';

const policy: Policy = {
  ...bangkalan,
  amendments: 'keep',
  clocks: {
    verification: {
      ...bangkalan.clocks.verification!,
      kind: 'limit',
      end: 'note',
      limit: { amount: 30, unit: 'workingDay' },
      pending: 'pause',
    },
  },
};
const then = (context: Context, state: State, command: Command): State => {
  const done = step(context, state, command);
  if (done._tag === 'Left') throw new Error(JSON.stringify(done.left));
  return done.right.state;
};
const deadline = (state: State) => (isSome(state) ? state.value.deadlines.verification : undefined);

// SKB 391/2020 of 9 April 2020 made 26 to 29 May 2020 working days again.
it('a clock that used more than its limit, by a decree that its due did not follow, has nothing left after a pause', () => {
  const received = live(knownOn(dayOf('2020-04-08'), policy), [receive('2020-04-08T08:00')]);
  const due = deadline(received)?.due;
  if (due?.type !== 'Known') throw new Error('no due');
  const last = `${formatDay(due.day)}T09:00`;
  const newest = contextUnder(policy);
  const paused = then(newest, received, requestData(last));
  const end = deadline(paused)?.end;
  expect(end).toMatchObject({ type: 'cancelled', cause: 'paused', used: { unit: 'workingDay' } });
  expect(end?.type === 'cancelled' && end.used?.amount).toBeGreaterThan(30);
  expect(deadline(then(newest, paused, provideData(last)))).toMatchObject({
    limit: { amount: 0, unit: 'workingDay' },
    due: { type: 'Known', day: due.day },
  });
});
