import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { memoryDeadlines } from '@pengaduan/deadlines';
import { memoryStore, type Recorded, type Store } from '@pengaduan/journal';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { everyRunning } from './every-running.js';
import { append, someLives, stepsOf } from './recorded-lives.js';
import { readModels, sqliteStore } from './temporary.js';
import { thinnedFeed, thinnedStore, unreadableFeed } from '../../../docs/test/suite/thinned.js';
import { value } from './world.js';

/** Lives, and one record of them that is not the last of its stream: a lost end shows only with the next record. */
const livesAndOne = someLives
  .map((lives) => {
    const steps = stepsOf(lives);
    const last = new Map(steps.map(({ complaint, revision }) => [complaint, revision]));
    return { steps, inside: steps.filter(({ complaint, revision }) => revision < last.get(complaint)!) };
  })
  .filter(({ inside }) => inside.length > 0)
  .chain(({ steps, inside }) => fc.record({ steps: fc.constant(steps), gone: fc.constantFrom(...inside) }));

it('any record that is gone from a stream is noticed, the complaint is named, and can be left out', () =>
  fc.assert(
    fc.asyncProperty(livesAndOne, async ({ steps, gone }) => {
      const stream = `complaint-${gone.complaint}`;
      const isKept = (record: Recorded) => record.stream !== stream || record.revision !== gone.revision;
      const damage = { type: 'MissingEvents', stream, revision: gone.revision + 1n, retry: 'never' };
      const fill = async (store: Store): Promise<void> => {
        for (const step of steps) await append(store, step);
      };

      const memory = memoryStore({ now: () => 0 });
      await fill(memory);
      const inMemory = memoryDeadlines(thinnedFeed(memory.feed, isKept));
      expect(await inMemory.catchUp()).toEqual({ _tag: 'Left', left: damage });
      expect(await inMemory.catchUp()).toEqual({ _tag: 'Left', left: damage });

      const file = await sqliteStore();
      await fill(file);
      const inFile = await value(sqliteDeadlines(thinnedStore(file, isKept)));
      expect(await inFile.catchUp()).toEqual({ _tag: 'Left', left: damage });
      expect(await inFile.catchUp()).toEqual({ _tag: 'Left', left: damage });

      const others = memoryDeadlines(memory.feed);
      await value(others.catchUp);
      const expected = (await everyRunning(others)).filter(({ complaint }) => complaint !== gone.complaint);
      const skipDamaged = true;
      for (const index of [
        memoryDeadlines(thinnedFeed(memory.feed, isKept), { skipDamaged }),
        await value(sqliteDeadlines(thinnedStore(file, isKept), { skipDamaged })),
      ]) {
        await value(index.catchUp);
        expect(await everyRunning(index)).toEqual(expected);
        expect(await value(index.damaged)).toEqual([damage]);
      }
    }),
    { numRuns: 8 * inject('times') },
  ));

it('a record that is not JSON is refused by its place, also the last one, and the complaint can be left out', () =>
  fc.assert(
    fc.asyncProperty(someLives, fc.nat(), async (lives, which) => {
      const steps = stepsOf(lives);
      const { complaint, revision } = steps[which % steps.length]!;
      const stream = `complaint-${complaint}`;
      const memory = memoryStore({ now: () => 0 });
      for (const step of steps) await append(memory, step);
      const feed = unreadableFeed(
        memory.feed,
        (record) => record.stream !== stream || record.revision !== revision,
      );
      const damage = { type: 'UnreadableEvent', stream, revision, why: { type: 'NotJson' }, retry: 'never' };
      const models = await readModels(feed);
      const skipDamaged = true;
      const all = memoryDeadlines(memory.feed);
      await value(all.catchUp);
      const others = (await everyRunning(all)).filter((one) => one.complaint !== complaint);
      for (const [refusing, skipping] of [
        [memoryDeadlines(feed), memoryDeadlines(feed, { skipDamaged })],
        [await value(sqliteDeadlines(models)), await value(sqliteDeadlines(models, { skipDamaged }))],
      ] as const) {
        expect(await refusing.catchUp()).toEqual({ _tag: 'Left', left: damage });
        await value(skipping.catchUp);
        expect(await value(skipping.damaged)).toEqual([damage]);
        expect(await everyRunning(skipping)).toEqual(others);
      }
    }),
    { numRuns: 20 * inject('times') },
  ));
