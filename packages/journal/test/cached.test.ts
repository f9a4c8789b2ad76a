import fc from 'fast-check';
import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  cached,
  corrupt,
  deleted,
  memoryStore,
  transact,
  unavailable,
  type Fold,
  type Journal,
  type ReadFailure,
} from '@pengaduan/journal';
import { journalContract } from '@pengaduan/journal/testing';

const [stream, other] = ['complaint-1', 'complaint-2'];
let ids = 0;
const event = () => ({ id: `event-${String(ids++)}`, type: 'Counted', data: {}, metadata: {} });
const open = (): Journal => memoryStore({ now: () => 0 }).journal;

/** A fold that keeps all ids, and how many records it was given. */
const folding = () => {
  let given = 0;
  const fold: Fold<ReadonlyArray<string>, never> = {
    initial: [],
    evolve: (state, { id }) => (given++, right([...state, id])),
  };
  return { fold, given: () => given };
};
const push = async (journal: Journal, to: string, count = 1): Promise<void> => {
  const { fold } = folding();
  const events = Array.from({ length: count }, event);
  await transact(journal, to, fold, () => right({ events, result: 0 }))();
};

describe('a journal that keeps states', () => {
  for (const { name, run } of journalContract((options) => {
    const store = memoryStore({ now: Date.now, ...options });
    return Promise.resolve({ ...store, journal: cached(store.journal, { size: 40 }) });
  })) {
    it(name, run);
  }
});

it('what is kept or makes room changes no answer, whoever writes', () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 12 }),
      fc.array(
        fc.record({ at: fc.constantFrom('a', 'b', 'c'), writes: fc.nat({ max: 3 }), fold: fc.nat(1) }),
      ),
      async (size, steps) => {
        const journal = open();
        const keeping = cached(journal, { size: size + 1 });
        const folds = [folding().fold, folding().fold];
        for (const { at, writes, fold } of steps) {
          await push(writes === 2 ? keeping : journal, at, writes);
          expect(await keeping.load(at, folds[fold]!)()).toEqual(await journal.load(at, folds[fold]!)());
        }
      },
    ),
  ));

describe('a stream that is loaded again', () => {
  it('is read on from what was kept, by each fold for itself', async () => {
    const journal = cached(open(), { size: 100 });
    const [one, two] = [folding(), folding()];
    await push(journal, stream, 5);
    for (const { fold } of [one, two, one, two]) await journal.load(stream, fold)();
    await push(journal, stream, 2);
    for (const { fold } of [one, two]) await journal.load(stream, fold)();
    expect([one.given(), two.given()]).toEqual([7, 7]);
  });
  it('is read whole where others took its room, or where it is longer than all room', async () => {
    const plain = open();
    const journal = cached(plain, { size: 10 });
    const { fold, given } = folding();
    await push(plain, stream, 6);
    await push(plain, other, 6);
    for (const name of [stream, stream, other, stream]) await journal.load(name, fold)();
    expect(given()).toBe(6 + 6 + 6);
    await push(plain, stream, 9);
    for (const name of [stream, stream, other, other]) await journal.load(name, fold)();
    expect(given()).toBe(18 + 9 + 15 + 6);
  });
  it('is read whole after a hundred loads, so that damage to what was read before shows', async () => {
    const journal = open();
    const keeping = cached(journal, { size: 100 });
    const { fold, given } = folding();
    await push(journal, stream, 3);
    for (let load = 0; load < 100; load++) await keeping.load(stream, fold)();
    expect(given()).toBe(3);
    await keeping.load(stream, fold)();
    expect(given()).toBe(6);
  });
});

describe('where reading on fails', () => {
  /** A journal of which reading on, and reading from the beginning, answer what a test says. */
  const failing = (answers: { resync?: ReadFailure; load?: ReadFailure }) => {
    const journal = open();
    const calls = { resync: 0, load: 0 };
    const fails: Journal = {
      ...journal,
      load: (name, fold) => {
        calls.load++;
        return answers.load === undefined
          ? journal.load(name, fold)
          : () => Promise.resolve(left(answers.load!));
      },
      resync: (loaded, fold) => {
        calls.resync++;
        return answers.resync === undefined
          ? journal.resync(loaded, fold)
          : () => Promise.resolve(left(answers.resync!));
      },
    };
    return { journal: cached(fails, { size: 100 }), calls };
  };

  it.each([
    ['deleted', deleted(stream), deleted(stream)],
    ['restored from a backup, shorter than it was', corrupt('history lost'), undefined],
    ['damaged', corrupt('revision 3'), corrupt('revision 3')],
  ])('since the stream was %s, the answer is that of reading it anew', async (_, resync, load) => {
    const answers: { resync?: ReadFailure; load?: ReadFailure } = {};
    const { journal } = failing(answers);
    const { fold } = folding();
    await push(journal, stream, 2);
    const whole = await journal.load(stream, fold)();
    Object.assign(answers, { resync, load });
    expect(await journal.load(stream, fold)()).toEqual(load === undefined ? whole : left(load));
  });
  it('since the store is away, that is said at once, and the state is kept for later', async () => {
    const answers: { resync?: ReadFailure } = {};
    const { journal, calls } = failing(answers);
    const { fold, given } = folding();
    await push(journal, stream, 2);
    await journal.load(stream, fold)();
    const before = calls.load;
    const away = unavailable('unreachable', 'no answer');
    answers.resync = away;
    expect(await journal.load(stream, fold)()).toEqual(left(away));
    delete answers.resync;
    await journal.load(stream, fold)();
    expect([calls.load - before, given()]).toEqual([0, 2]);
  });
});
