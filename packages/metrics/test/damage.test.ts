import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { memoryStore, type Recorded, type Store } from '@pengaduan/journal';
import { openReadModels, openSqlite } from '@pengaduan/journal-sqlite';
import { openMetrics } from '@pengaduan/metrics';
import { afterAll, expect, inject, it } from 'vitest';
import { sqliteMetrics } from '../src/sqlite/index.js';
import { must } from './answered.js';
import { someLives, stepsOf, write } from './lives.js';
import { thinnedFeed, thinnedStore, unreadableFeed } from '../../../docs/test/suite/thinned.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-metrics-damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);
const openFile = () => must(openSqlite({ file: newFile(), synchronous: 'OFF', now: () => 0 }));
const fill = async (store: Store, steps: ReturnType<typeof stepsOf>): Promise<void> => {
  for (const step of steps) await write(store, step);
};

/** Lives, and one record of them that is not the last of its stream: a lost end shows only with the next record. */
const livesAndOne = someLives
  .map((lives) => {
    const steps = stepsOf(lives);
    const last = new Map(steps.map(({ stream, revision }) => [stream, revision]));
    return { steps, inside: steps.filter(({ stream, revision }) => revision < last.get(stream)!) };
  })
  .filter(({ inside }) => inside.length > 0)
  .chain(({ steps, inside }) => fc.record({ steps: fc.constant(steps), gone: fc.constantFrom(...inside) }));

it('any record that is gone from a stream is noticed, the complaint is named, and can be left out', () =>
  fc.assert(
    fc.asyncProperty(livesAndOne, async ({ steps, gone }) => {
      const isKept = ({ stream, revision }: Recorded) => stream !== gone.stream || revision !== gone.revision;
      const damage = { type: 'MissingEvents', stream: gone.stream, revision: gone.revision + 1n };
      const refused = { ok: false, failure: { ...damage, retry: 'never' } };

      const memory = memoryStore({ now: () => 0 });
      await fill(memory, steps);
      const inMemory = openMetrics(thinnedFeed(memory.feed, isKept));
      expect(await inMemory.rows()).toEqual(refused);
      expect(await inMemory.rows()).toEqual(refused);

      const file = await openFile();
      await fill(file, steps);
      const inFile = await must(sqliteMetrics(thinnedStore(file, isKept)));
      expect(await inFile.rows()).toEqual(refused);
      expect(await inFile.rows()).toEqual(refused);

      const others = memoryStore({ now: () => 0 });
      await fill(
        others,
        steps.filter(({ stream }) => stream !== gone.stream),
      );
      const without = await openMetrics(others.feed).rows();
      const rows = without.ok && [...without.value];
      const skipDamaged = true;
      for (const metrics of [
        openMetrics(thinnedFeed(memory.feed, isKept), { skipDamaged }),
        await must(sqliteMetrics(thinnedStore(file, isKept), { skipDamaged })),
      ]) {
        const kept = await metrics.rows();
        expect(kept.ok && [...kept.value].sort()).toEqual(rows && rows.sort());
        expect(await metrics.damaged()).toEqual({ ok: true, value: [refused.failure] });
      }
      await file.close();
    }),
    { numRuns: 8 * inject('times') },
  ));

it('a record that is not JSON is refused by its place, also the last one, and the complaint can be left out', () =>
  fc.assert(
    fc.asyncProperty(someLives, fc.nat(), async (lives, which) => {
      const steps = stepsOf(lives);
      const bad = steps[which % steps.length]!;
      const memory = memoryStore({ now: () => 0 });
      await fill(memory, steps);
      const feed = unreadableFeed(
        memory.feed,
        ({ stream, revision }) => stream !== bad.stream || revision !== bad.revision,
      );
      const place = { stream: bad.stream, revision: bad.revision };
      const failure = { type: 'UnreadableEvent', ...place, why: { type: 'NotJson' }, retry: 'never' };
      const others = new Set(steps.map(({ stream }) => stream.slice('complaint-'.length)));
      others.delete(bad.stream.slice('complaint-'.length));
      const models = await must(openReadModels({ file: newFile(), feed, journal: 'test' }));
      const skipDamaged = true;
      for (const [refusing, skipping] of [
        [openMetrics(feed), openMetrics(feed, { skipDamaged })],
        [await must(sqliteMetrics(models)), await must(sqliteMetrics(models, { skipDamaged }))],
      ] as const) {
        expect(await refusing.rows()).toEqual({ ok: false, failure });
        expect(await skipping.damaged()).toEqual({ ok: true, value: [failure] });
        const rows = await skipping.rows();
        expect(rows.ok && new Set(rows.value.keys())).toEqual(others);
      }
      await models.close();
    }),
    { numRuns: 20 * inject('times') },
  ));
