import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  memoryStore,
  outcome,
  outcomeUnknown,
  transact,
  unavailable,
  type Fold,
  type Journal,
  type Proposed,
  type Revision,
  type Token,
} from '@pengaduan/journal';

const stream = 'complaint-1';
const nothing: Token = { stream, revision: 'no_stream' };
const event = (id: string): Proposed => ({ id, type: 'Counted', data: {}, metadata: {} });
const ids: Fold<ReadonlyArray<string>, never> = {
  initial: [],
  evolve: (state, { id }) => right([...state, id]),
};
const open = (): Journal => memoryStore({ now: () => 0 }).journal;
const stored = async (journal: Journal) => outcome(journal.load(stream, ids));
const deciding = (id: string) => () => right({ events: [event(id)], result: 0 });

/** A journal in which somebody else writes just before each of the first appends. */
const contended = (journal: Journal, times: number): Journal => {
  let n = 0;
  return {
    ...journal,
    append: (token, events) => async () => {
      if (n < times) await journal.append(token, [event(`other-${String(n++)}`)])();
      return journal.append(token, events)();
    },
  };
};

describe('transact', () => {
  it('reads only what is new after a conflict and decides again', async () => {
    const journal = open();
    await journal.append(nothing, [event('a'), event('b')])();
    let folded = 0;
    const counting: typeof ids = {
      ...ids,
      evolve: (state, record) => (folded++, ids.evolve(state, record)),
    };
    const done = await transact(contended(journal, 1), stream, counting, (state) =>
      right({ events: [event(`after-${String(state.length)}`)], result: state.length }),
    )();
    expect(done).toMatchObject({ right: { result: 3, before: { state: ['a', 'b', 'other-0'] } } });
    expect(folded).toBe(3);
  });
  it.each([0, 1, 2, 3])(
    'decides again %i times when told so, then gives the last conflict',
    async (retries) => {
      const journal = open();
      const won = await transact(contended(journal, retries), stream, ids, deciding('mine'), retries)();
      expect(isRight(won)).toBe(true);
      const lost = await transact(contended(journal, retries + 1), stream, ids, deciding('late'), retries)();
      expect(lost).toMatchObject({ left: { type: 'Conflict', actual: BigInt(2 * retries + 1) } });
    },
  );
  it('sends an append of unknown outcome again with the same ids and writes once', async () => {
    const journal = open();
    let lost = false;
    const lossy: Journal = {
      ...journal,
      append: (token, events) => async () => {
        const answer = await journal.append(token, events)();
        if (lost) return answer;
        lost = true;
        return left(outcomeUnknown(stream, 'answer lost'));
      },
    };
    const done = await transact(lossy, stream, ids, deciding('mine'))();
    expect(done).toMatchObject({ right: { appended: { first: 0n, last: 0n } } });
    expect(await stored(journal)).toMatchObject({ value: { state: ['mine'] } });
  });
  it('gives an outcome that stays unknown, and any other failure, without deciding again', async () => {
    for (const failure of [outcomeUnknown(stream, 'no answer'), unavailable('full', 'disk full')]) {
      let decided = 0;
      const failing: Journal = { ...open(), append: () => () => Promise.resolve(left(failure)) };
      const deciding = () => (decided++, right({ events: [event('mine')], result: 0 }));
      expect(await transact(failing, stream, ids, deciding)()).toEqual(left(failure));
      expect(decided).toBe(1);
    }
  });
  it('gives a rejection unchanged and writes nothing', async () => {
    const journal = open();
    const rejection = { type: 'AlreadyClosed' };
    expect(await transact(journal, stream, ids, () => left(rejection))()).toEqual(left(rejection));
    expect(await stored(journal)).toMatchObject({ value: { state: [], token: nothing } });
  });
  it('cannot be told to append without a revision', () => {
    // @ts-expect-error: there is no `any`; tsc reports this line if there ever is.
    const any: Revision = 'any';
    expect(any).toBe('any');
  });
});
