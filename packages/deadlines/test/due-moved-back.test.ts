import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { encodeEvent, type ClockFact, type Environment } from '@pengaduan/core';
import { at, wib } from '@pengaduan/core/testing';
import { memoryDeadlines, runDue, type DeadlineIndex } from '@pengaduan/deadlines';
import { deterministicId, type Store } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { sqliteDeadlines } from '../src/sqlite/index.js';
import { eventsOf, give, value, world } from './world.js';
import { sqliteStore } from './temporary.js';

const now = wib('2025-03-03T08:00');
const [first, other] = [
  { type: 'Known', day: 20_123, at: wib('2025-02-05T00:00') },
  { type: 'Known', day: 20_124, at: wib('2025-02-06T00:00') },
] as const;

/** A decree moves the due of the response to another day, and the next one back, all while it has passed. */
const move = async ({ journal }: Pick<Store, 'journal'>, moves: number): Promise<void> => {
  const [from, to] = moves % 2 === 0 ? [first, other] : [other, first];
  const moved: ClockFact = {
    ...{ type: 'DeadlineMoved', at: now, deadline: 'response-1', clock: 'response' },
    ...{
      cause: { type: 'decree', decree: String(moves) },
      limit: { amount: 10, unit: 'workingDay' },
      from,
      to,
    },
  };
  const stream = 'complaint-1';
  const { token } = await value(journal.load(stream, { initial: 0, evolve: () => right(0) }));
  const { type, data, version } = encodeEvent(moved);
  const record = { id: deterministicId(stream, moves), type, data, metadata: { schema: version } };
  await value(journal.append(token, [record]));
};

/** What happens: a decree moves the due, a runner comes, one with an index that is empty, or two at once. */
const happening = fc.constantFrom('move', 'run', 'fresh', 'two');
type Happening = 'move' | 'run' | 'fresh' | 'two';

const live = async (
  store: Store,
  environment: Environment,
  index: DeadlineIndex,
  happenings: ReadonlyArray<Happening>,
): Promise<void> => {
  let moves = 0;
  let expected = 0;
  let isNoted = false;
  const fresh = (): DeadlineIndex => memoryDeadlines(store.feed);
  const run = async (by: DeadlineIndex, later = 0): Promise<void> => {
    const { done, stopped } = await runDue({ environment, index: by, now: () => now + later })(now + later)();
    expect(stopped).toBeUndefined();
    for (const { outcome } of done) expect(['Acted', 'NothingToDo']).toContain(outcome.type);
  };
  for (const happens of happenings) {
    if (happens === 'move') {
      await move(store, moves++);
      isNoted = false;
      continue;
    }
    if (happens === 'two') await Promise.all([run(fresh()), run(index, 1), run(fresh(), 2)]);
    else await run(happens === 'run' ? index : fresh());
    if (!isNoted) expected++;
    isNoted = true;
    const misses = (await eventsOf(store.feed)).filter(
      (event) => event.type === 'DeadlineMissed' && event.deadline === 'response-1',
    );
    expect(misses).toHaveLength(expected);
  }
};

it('a due that moves away and back is noted each time, once, whoever comes and however often', () =>
  fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
      const { store, environment } = world();
      await give(environment, ...at.Dispositioned);
      await live(store, environment, memoryDeadlines(store.feed), happenings);
    }),
    { numRuns: 50 * inject('times') },
  ));

it('so it is with an index in a file', async () => {
  const store = await sqliteStore();
  const environment = { ...world().environment, journal: store.journal };
  await give(environment, ...at.Dispositioned);
  const index = await value(sqliteDeadlines(store));
  await live(store, environment, index, [
    'run',
    'move',
    'run',
    'move',
    'two',
    'run',
    'move',
    'run',
    'move',
    'run',
  ]);
});
