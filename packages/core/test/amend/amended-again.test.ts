import { isRight, right } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import {
  amendDeadlines,
  handleAll,
  nasional,
  standardContext,
  type Command,
  type Context,
} from '@pengaduan/core';
import { disposition, receive, reclassify, verify, wib } from '@pengaduan/core/testing';
import { dayOf, knownOn } from '../known-on.js';

// 18 August 2025 was closed by a decree of 7 August.
it('a deadline that a program without the newest decree moved to another class is moved by that decree once more', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const [older, newer] = [knownOn(dayOf('2025-08-06'), nasional), standardContext()];
  const give = async (context: Context, ...commands: ReadonlyArray<Command>): Promise<void> => {
    const given = await handleAll({ journal, context })(commands)();
    expect(isRight(given) && given.right.every(isRight)).toBe(true);
  };
  const amended = async (at: string) => {
    const done = await amendDeadlines({ journal, context: newer })('1', wib(at))();
    if (done._tag === 'Left') throw new Error(JSON.stringify(done.left));
    return done.right.filter(({ clock }) => clock === 'resolution').map(({ to }) => to);
  };
  const begin = '2025-08-05T09:00';
  await give(older, receive(begin, { policy: 'nasional' }), verify(begin), disposition(begin));
  const first = await amended('2025-08-07T16:00');
  await give(older, reclassify('2025-08-08T09:00', 'supervisory'));
  const second = await amended('2025-08-08T16:00');
  expect([first.length, second.length]).toEqual([1, 1]);
  expect(second).not.toEqual(first);
  expect(await amended('2025-08-08T17:00')).toEqual([]);
  // EventStoreDB takes a second event of one id for the first.
  const ids = await journal.load<ReadonlyArray<string>, never>('complaint-1', {
    initial: [],
    evolve: (before, { id }) => right([...before, id]),
  })();
  const all = isRight(ids) ? ids.right.state : [];
  expect(all.length).toBeGreaterThan(10);
  expect(new Set(all).size).toBe(all.length);
});
