import fc from 'fast-check';
import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  memoryJournal,
  transact,
  type Fold,
  type Journal,
  type Json,
  type Proposed,
  type Token,
} from '@pengaduan/journal';

const stream = 'complaint-1';
const nothing: Token = { stream, revision: 'no_stream' };
const event = (id: string, data: Json = {}): Proposed => ({ id, type: 'Counted', data, metadata: {} });
const ids: Fold<ReadonlyArray<string>, never> = {
  initial: [],
  evolve: (state, { id }) => right([...state, id]),
};
const open = (maxAppendBytes?: number): Journal =>
  memoryJournal({ now: () => 0, ...(maxAppendBytes === undefined ? {} : { maxAppendBytes }) });
const loaded = async (journal: Journal) => {
  const found = await journal.load(stream, ids)();
  if (found._tag === 'Left') throw new Error('unreadable');
  return found.right;
};

describe('append', () => {
  it('keeps batches whole and in order, with revisions from 0', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.uuid(), { maxLength: 4 }), { maxLength: 6 }), async (batches) => {
        const journal = open();
        for (const batch of batches) {
          const { token } = await loaded(journal);
          const ok = await journal.append(
            token,
            batch.map((id) => event(id)),
          )();
          expect(ok._tag).toBe('Right');
        }
        const all = batches.flat();
        const { state, token } = await loaded(journal);
        expect(state).toEqual(all);
        expect(token.revision).toBe(all.length === 0 ? 'no_stream' : BigInt(all.length - 1));
      }),
    ));
  it('refuses behind a revision that is not the last, and says which is', async () => {
    const journal = open();
    await journal.append(nothing, [event('a'), event('b')])();
    const refused = await journal.append({ stream, revision: 0n }, [event('c')])();
    expect(refused).toEqual(left({ type: 'Conflict', stream, expected: 0n, actual: 1n, retry: 'never' }));
    const ahead = await open().append({ stream, revision: 4n }, [event('c')])();
    expect(ahead).toMatchObject({ left: { type: 'Conflict', actual: 'no_stream' } });
  });
  it('gives the first receipt for the same ids at the same revision, after others wrote too', async () => {
    const journal = open();
    const first = await journal.append(nothing, [event('a'), event('b')])();
    await journal.append({ stream, revision: 1n }, [event('c')])();
    expect(await journal.append(nothing, [event('a'), event('b')])()).toEqual(first);
    expect((await loaded(journal)).state).toEqual(['a', 'b', 'c']);
    expect(await journal.append(nothing, [event('a'), event('x')])()).toMatchObject({
      left: { type: 'Conflict' },
    });
  });
  it('takes an append of exactly the limit and refuses one byte more with both numbers', async () => {
    const size = 'Counted'.length + '{}'.length + '"12345678"'.length;
    expect((await open(size).append(nothing, [event('a', '12345678')])())._tag).toBe('Right');
    expect(await open(size - 1).append(nothing, [event('a', '12345678')])()).toEqual(
      left({ type: 'TooLarge', bytes: size, limit: size - 1, retry: 'never' }),
    );
  });
  it.each([[1n], [undefined], [new Date(0)], [NaN], [() => 1]])(
    'refuses %s, which is not JSON, and says where',
    async (bad) => {
      const journal = open();
      const refused = await journal.append(nothing, [event('a', { deep: [bad] } as never)])();
      expect(refused).toMatchObject({ left: { type: 'NotJson', path: '/0/data/deep/0' } });
      expect((await loaded(journal)).state).toEqual([]);
    },
  );
});

describe('transact', () => {
  it('reads only the tail after a conflict and decides again', async () => {
    const journal = open();
    await journal.append(nothing, [event('a'), event('b')])();
    let folded = 0;
    let interrupted = false;
    const counting: Fold<ReadonlyArray<string>, never> = {
      initial: [],
      evolve: (state, recorded) => (folded++, ids.evolve(state, recorded)),
    };
    const racing: Journal = {
      ...journal,
      append: (token, events) => async () => {
        if (!interrupted) {
          interrupted = true;
          await journal.append(token, [event('other')])();
        }
        return journal.append(token, events)();
      },
    };
    const done = await transact(racing, stream, counting, (state) =>
      right({ events: [event(`after-${String(state.length)}`)], result: state.length }),
    )();
    expect(done).toMatchObject({ right: { result: 3 } });
    expect(folded).toBe(3);
  });
  it('gives the last conflict when the retries are spent', async () => {
    const journal = open();
    let n = 0;
    const busy: Journal = {
      ...journal,
      append: (token, events) => async () => {
        await journal.append(token, [event(`other-${String(n++)}`)])();
        return journal.append(token, events)();
      },
    };
    const done = await transact(busy, stream, ids, () => right({ events: [event('mine')], result: 0 }), 2)();
    expect(done).toMatchObject({ left: { type: 'Conflict', actual: 2n } });
    expect(n).toBe(3);
  });
  it('asks an unknown outcome again with the same ids and writes once', async () => {
    const journal = open();
    let lost = false;
    const lossy: Journal = {
      ...journal,
      append: (token, events) => async () => {
        const answer = await journal.append(token, events)();
        if (lost) return answer;
        lost = true;
        return left({ type: 'OutcomeUnknown', stream, detail: 'answer lost', retry: 'same-ids' });
      },
    };
    const done = await transact(lossy, stream, ids, () => right({ events: [event('mine')], result: 0 }))();
    expect(done).toMatchObject({ right: { appended: { first: 0n, last: 0n } } });
    expect((await loaded(journal)).state).toEqual(['mine']);
  });
});
