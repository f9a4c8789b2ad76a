import assert from 'node:assert/strict';
import fc from 'fast-check';
import { left, right } from 'fp-ts/lib/Either.js';
import type { Fold } from '../../ports/journal.js';
import type { Recorded } from '../../ports/record.js';
import { answersClosed, refusal, value } from '../answer.js';
import { cases, freshStream } from '../case.js';
import { event, events, ids, keepAll, push } from '../records.js';

const count: Fold<number, never> = { initial: 0, evolve: (n) => right(n + 1) };

/** The same fold, and how often its `evolve` was called. */
export const counted = <S, E>(fold: Fold<S, E>): { fold: Fold<S, E>; calls: () => number } => {
  let calls = 0;
  const evolve = (state: S, record: Recorded) => (calls++, fold.evolve(state, record));
  return { fold: { initial: fold.initial, evolve }, calls: () => calls };
};

export const fold = cases({
  'a stream that nobody wrote gives the initial state': async ({ journal }, stream) => {
    const loaded = await value(journal.load(stream, keepAll));
    assert.deepEqual([loaded.state, loaded.token.stream], [[], stream]);
    assert.equal(loaded.token.revision, 'no_stream');
    await push(journal, stream);
    const { state, token } = await value(journal.resync(loaded, keepAll));
    assert.deepEqual([state.length, token.revision], [1, 0n]);
  },

  'folding on from a token is the same as folding anew, and reads only what came after it': async ({
    journal,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.nat({ max: 3 }), async (before, later) => {
        const stream = freshStream();
        if (before > 0) await push(journal, stream, events(before));
        const loaded = await value(journal.load(stream, keepAll));
        if (later > 0) await push(journal, stream, events(later));
        const { fold: tail, calls } = counted(keepAll);
        assert.deepEqual(
          await value(journal.resync(loaded, tail)),
          await value(journal.load(stream, keepAll)),
        );
        assert.equal(calls(), later);
      }),
      { numRuns: 12 },
    );
  },

  'the revision is that of the last record, also where the fold skips records': async (
    { journal },
    stream,
  ) => {
    const skip: Fold<number, never> = {
      initial: 0,
      evolve: (n, { type }) => right(type === 'Unknown' ? n : n + 1),
    };
    const written = ['Unknown', 'Counted', 'Unknown', 'Unknown'].map((type) => event({}, type));
    await push(journal, stream, written);
    const loaded = await value(journal.load(stream, skip));
    assert.deepEqual([loaded.state, loaded.token.revision], [1, 3n]);
    await value(journal.append(loaded.token, [event({}, 'Unknown'), event()]));
    const on = await value(journal.resync(loaded, skip));
    assert.deepEqual([on.state, on.token.revision], [2, 5n]);
  },

  'thousands of records are folded in order, and a refusal ends the load and comes out unchanged': async (
    { journal },
    stream,
  ) => {
    const written = Array.from({ length: 12 }, () => events(250));
    for (const batch of written) await push(journal, stream, batch);
    const seen: Array<string> = [];
    const { state, token } = await value(
      journal.load(stream, {
        initial: 0n,
        evolve: (n, { id, revision }) => (seen.push(id), right(n + revision)),
      }),
    );
    assert.deepEqual(seen, ids(written.flat()));
    assert.deepEqual([state, token.revision], [(2999n * 3000n) / 2n, 2999n]);

    const enough = { type: 'Enough' } as const;
    const early = counted<number, typeof enough>({
      initial: 0,
      evolve: (n) => (n === 1500 ? left(enough) : right(n + 1)),
    });
    assert.equal(await refusal(journal.load(stream, early.fold)), enough);
    assert.equal(early.calls(), 1501);
    const loaded = await value(journal.load(stream, count));
    await push(journal, stream, events(2));
    const never = counted<number, typeof enough>({ initial: 0, evolve: () => left(enough) });
    assert.equal(await refusal(journal.resync(loaded, never.fold)), enough);
    assert.equal(never.calls(), 1);
  },

  'a closed store loads nothing and says that it is closed': async (store, stream) => {
    const loaded = await value(store.journal.load(stream, count));
    await store.close();
    await answersClosed(store.journal.load(stream, count));
    await answersClosed(store.journal.resync(loaded, count));
  },
});
