import { at } from '@pengaduan/core/testing';
import { dispatch, parkedNotices, sendsSince, toConsole, type Notifier } from '@pengaduan/deadlines';
import { memoryStore } from '@pengaduan/journal';
import fc from 'fast-check';
import { left } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { about, give, standard, value } from '../world.js';

/** Reports whose dispositions are to be told, and a place that was never used. */
const beginning = async (reports: number) => {
  const store = memoryStore({ now: Date.now });
  const environment = { journal: store.journal, context: standard };
  for (let n = 1; n <= reports; n++) {
    await give(environment, ...at.Dispositioned.map((command) => about(String(n), command)));
  }
  const run = async (first: number, notify: Notifier): Promise<void> => {
    const since = await value(sendsSince(store, 'papan', first));
    await dispatch({ ...store, environment, channel: 'papan', since, notify, attempts: 1 })()();
  };
  return { store, environment, run };
};

const silent = toConsole({ write: () => undefined });

it('however often the sending to a new place is cut short, each notice since its beginning is sent or parked', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 4 }), async (cuts) => {
      const { store, run } = await beginning(5);
      const sent: Array<string> = [];
      /** Takes so many notices, and is away then. */
      const takes = (most: number): Notifier => {
        let taken = 0;
        return (notice) => {
          if (taken++ >= most) return () => Promise.resolve(left({ type: 'TimedOut', retry: 'safe' }));
          sent.push(notice.key);
          return silent(notice);
        };
      };
      // A command that is begun anew gives another instant each time, the last day before now.
      for (const [n, most] of [...cuts, Infinity].entries()) await run(n === 0 ? 0 : Date.now(), takes(most));
      const parked = await value(parkedNotices(store.feed, 'papan'));
      const told = [...sent, ...parked.map(({ key }) => key)];
      expect(told.toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `NewDisposition:${n}:5`));
    }),
  ));

it('what stood in the journal before a place was first used is left out for good, what is entered later is told', async () => {
  const { run, environment } = await beginning(2);
  const sent: Array<string> = [];
  const notify: Notifier = (notice) => {
    sent.push(notice.key);
    return silent(notice);
  };
  await run(Date.now(), notify);
  expect(sent).toEqual([]);
  // Entered late: it is dated like the others.
  await give(environment, ...at.Dispositioned.map((command) => about('3', command)));
  await run(Date.now(), notify);
  expect(sent).toEqual(['NewDisposition:3:5']);
});

it('two processes that begin with a place at once begin it with the same instant', async () => {
  const store = memoryStore({ now: Date.now });
  const both = await Promise.all([1, 2].map((first) => value(sendsSince(store, 'papan', first))));
  expect(new Set(both).size).toBe(1);
});
