import { setImmediate } from 'node:timers/promises';
import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  conflict,
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
  type TransactOptions,
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

/** Time that passes only in pauses and where the test says so. */
const fakeTime = () => {
  let [time, awake] = [0, 0];
  const pauses: Array<number> = [];
  const options: TransactOptions = {
    now: () => time,
    random: () => 0.5,
    sleep: async (ms) => {
      pauses.push(ms);
      // Longer than any call of a memory store, so that whoever does not wait is seen.
      await setImmediate();
      time += ms;
      awake += 1;
    },
  };
  return { options, pauses, slept: () => awake, pass: (ms: number) => void (time += ms) };
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
  it.each([0, 1, 2, 3, 20])('decides again after %i conflicts while its time lasts', async (conflicts) => {
    const journal = open();
    const { options, pauses, slept } = fakeTime();
    const won = await transact(contended(journal, conflicts), stream, ids, deciding('mine'), options)();
    expect(isRight(won)).toBe(true);
    expect([pauses.length, slept()]).toEqual([conflicts, conflicts]);
  });
  it('pauses longer after each conflict, up to a limit, for a part of it that chance gives', async () => {
    const pausesOf = async (random: number) => {
      const { options, pauses } = fakeTime();
      const journal = contended(open(), 9);
      await transact(journal, stream, ids, deciding('mine'), { ...options, random: () => random })();
      return pauses;
    };
    expect(await pausesOf(0.5)).toEqual([2, 4, 8, 16, 32, 64, 128, 128, 128]);
    expect(await pausesOf(0.25)).toEqual([1, 2, 4, 8, 16, 32, 64, 64, 64]);
  });
  it('gives the last conflict when its time is over, as one that is safe to repeat', async () => {
    const journal = open();
    const { options, pauses } = fakeTime();
    const all = contended(journal, 1_000);
    const lost = await transact(all, stream, ids, deciding('mine'), { ...options, withinMs: 100 })();
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(100);
    const at = BigInt(pauses.length);
    expect(lost).toEqual(left({ ...conflict({ stream, revision: at - 1n }, at), retry: 'safe' }));
    expect(await stored(journal)).toMatchObject({ value: { state: { length: pauses.length + 1 } } });
    const again = await transact(journal, stream, ids, deciding('mine'))();
    expect(isRight(again)).toBe(true);
  });
  it('counts the time that the store takes, and tries once where it is given none', async () => {
    const { options, pauses, pass } = fakeTime();
    const slow: Journal = {
      ...contended(open(), 1_000),
      resync: (loaded, fold) => {
        pass(60);
        return open().resync(loaded, fold);
      },
    };
    expect(await transact(slow, stream, ids, deciding('a'), { ...options, withinMs: 100 })()).toMatchObject({
      left: { type: 'Conflict', retry: 'safe' },
    });
    expect(pauses).toHaveLength(2);
    const once = fakeTime();
    const never = { ...once.options, withinMs: 0 };
    expect(await transact(slow, stream, ids, deciding('b'), never)()).toMatchObject({
      left: { type: 'Conflict', retry: 'safe' },
    });
    expect(once.pauses).toEqual([]);
  });
  it('goes by the clock, the chance and the timer of the machine where it is given no others', async () => {
    const done = await transact(contended(open(), 3), stream, ids, deciding('mine'))();
    expect(isRight(done)).toBe(true);
    const over = await transact(contended(open(), 1_000), stream, ids, deciding('mine'), { withinMs: 20 })();
    expect(over).toMatchObject({ left: { type: 'Conflict', retry: 'safe' } });
  });
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
