import fc from 'fast-check';
import { right } from 'fp-ts/lib/Either.js';
import { none, some } from 'fp-ts/lib/Option.js';
import { expect, inject, it } from 'vitest';
import {
  memoryStore,
  type Checkpoint,
  type Fold,
  type RecordBatch,
  type Recorded,
  type Store,
} from '@pengaduan/journal';
import { opened, temporaryFile, value } from './temporary.js';

const now = (): number => 1_736_000_000_000;
const maxAppendBytes = 400;
const all: Fold<ReadonlyArray<Recorded>, never> = {
  initial: [],
  evolve: (records, record) => right([...records, record]),
};

const name = fc.constantFrom('complaint-1', 'complaint-2', 'Complaint-1', 'agency-1\u0000x');
const revision = fc.oneof(fc.constant('no_stream' as const), fc.bigInt({ min: 0n, max: 5n }));
const proposed = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  type: fc.string({ unit: 'binary', maxLength: 4 }),
  data: fc.jsonValue().filter((value) => !JSON.stringify(value).includes('-0')),
  metadata: fc.dictionary(fc.string({ unit: 'binary' }), fc.integer(), { maxKeys: 2 }),
});
type Step = (store: Store) => Promise<unknown>;

const place = fc.bigInt({ min: 1n, max: 12n }).map((n) => ({ commit: n, prepare: n }));
const after = fc.option(place, { nil: undefined }).map((at) => (at === undefined ? none : some(at)));

/** What a caller may do, and what it is answered. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(name, revision, fc.array(proposed, { maxLength: 3 })).map(
      ([stream, revision, events]): Step =>
        ({ journal }) =>
          journal.append({ stream, revision }, events as never)(),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(name, fc.array(proposed, { maxLength: 3 }))
      .map(([stream, events]): Step => async ({ journal }) => {
        const { token } = await value(journal.load(stream, all));
        return journal.append(token, events as never)();
      }),
  },
  name.map(
    (stream): Step =>
      ({ journal }) =>
        journal.load(stream, all)(),
  ),
  fc
    .tuple(fc.constantFrom('', 'c', 'complaint-', 'agency-1\u0000'), after, fc.boolean())
    .map(([prefix, after, stop]): Step => async ({ feed }) => {
      const batches: Array<RecordBatch> = [];
      const handle = (batch: RecordBatch) => () =>
        Promise.resolve(right(batches.push(batch) > 0 && stop ? ('stop' as const) : ('continue' as const)));
      return [await feed.read({ prefix, after }, handle)(), batches];
    }),
  fc
    .tuple(fc.constantFrom('metrics', 'deadlines'), fc.bigInt({ min: 0n, max: 4n }), place)
    .map(([name, fence, to]): Step => ({ checkpoints }) => {
      const checkpoint: Checkpoint = { name, position: none, fence };
      return checkpoints.advance(checkpoint, to)();
    }),
  fc.constantFrom('metrics', 'deadlines').map(
    (name): Step =>
      ({ checkpoints }) =>
        checkpoints.load(name)(),
  ),
  fc
    .record({
      act: fc.constantFrom('acquire', 'take over', 'renew', 'release'),
      name: fc.constantFrom('metrics', 'deadlines'),
      fence: fc.bigInt({ min: 0n, max: 4n }),
    })
    .map(({ act, name, fence }): Step => ({ leases }) => {
      if (act === 'acquire') return leases.acquire(name)();
      if (act === 'take over') return leases.acquire(name, fence)();
      return act === 'renew' ? leases.renew({ name, fence })() : leases.release({ name, fence })();
    }),
);

it('answers whatever is asked as the memory store does, also after it was closed and opened again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), async (steps) => {
      const options = { file: temporaryFile(), now, maxAppendBytes, synchronous: 'OFF' } as const;
      const memory = memoryStore({ now, maxAppendBytes });
      let store = await opened(options);
      try {
        for (const [ask, reopen] of steps) {
          expect(await ask(store)).toEqual(await ask(memory));
          if (!reopen) continue;
          await store.close();
          store = await opened(options);
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 40 * inject('times') },
  );
});
