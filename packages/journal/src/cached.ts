import { isRight } from 'fp-ts/lib/Either.js';
import { LRUCache } from 'lru-cache';
import { checkOptions, type Takes } from './check-options.js';
import { fieldRules } from './field-rules.js';
import type { Fold, Journal, Loaded } from './ports/journal.js';

/** How much `cached` keeps. */
export interface CacheOptions {
  /**
   * How many records the kept states may have been folded from, all together. A state that was not asked for the longest
   * makes room first, and one of a longer stream is not kept. A complaint's life is some 25 records of 0.5 KiB each.
   */
  readonly size: number;
}

const takes: Takes<CacheOptions> = {
  by: 'cached',
  what: 'a journal and an object with a size, cached(store.journal, { size: 50_000 })',
  fields: { size: fieldRules.wholeNumber(1) },
};

interface Kept {
  readonly fold: unknown;
  readonly loaded: Loaded<unknown>;
  /** How many loads went on from it, or from a state before it, since the stream was read from its beginning. */
  readonly loads: number;
}

/** After so many loads a stream is read whole again, or damage to what was read once would never show. */
const maxLoads = 100;

/** Whether the same fold made it, so that its state is of the type that this fold makes. */
const isOf = <S, E>(kept: Kept, fold: Fold<S, E>): kept is Kept & { readonly loaded: Loaded<S> } =>
  kept.fold === fold;

/** A store that is away would keep a second call waiting as long as the first. */
const isAway = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'type' in failure && failure.type === 'Unavailable';

/**
 * The same journal, which keeps the states that `load` folded, by stream and fold, and reads only the records after them
 * (`resync`) when they are asked for again. Every load asks the store, so it sees what other processes wrote, and an append
 * conflicts as it does without: the store alone judges its token. Where reading on fails, the stream was deleted, restored
 * or damaged: the state is forgotten, the stream is read from its beginning, and that is the answer. Damage to records
 * that were read before shows after a hundred loads at the latest, when the stream is read whole again. A fold has to be the same object each time, and may not
 * change the state that it is given.
 *
 * @example
 * import { cached, memoryStore, outcome } from '@pengaduan/journal';
 * import { right } from 'fp-ts/lib/Either.js';
 * const journal = cached(memoryStore({ now: Date.now }).journal, { size: 50_000 });
 * const isWritten = { initial: false, evolve: () => right(true) };
 * const event = { id: '6f6ab4a4-6cd5-4f64-8f30-7f2e5a1c0d11', type: 'Counted', data: {}, metadata: {} };
 * const before = await outcome(journal.load('complaint-1', isWritten));
 * if (before.ok) await outcome(journal.append(before.value.token, [event]));
 * const after = await outcome(journal.load('complaint-1', isWritten));
 * console.log(after.ok && after.value.state); // true
 */
export const cached = (journal: Journal, options: CacheOptions): Journal => {
  checkOptions(takes, options);
  const { size } = options;
  const kept = new LRUCache<string, Kept>({
    maxSize: size,
    sizeCalculation: ({ loaded: { token } }) =>
      token.revision === 'no_stream' ? 1 : Number(token.revision) + 1,
  });
  const numbers = new WeakMap<object, number>();
  let folds = 0;
  const keyOf = (stream: string, fold: object): string => {
    const number = numbers.get(fold) ?? folds++;
    numbers.set(fold, number);
    return `${String(number)} ${stream}`;
  };
  return {
    ...journal,
    load: (stream, fold) => async () => {
      const key = keyOf(stream, fold);
      const before = kept.get(key);
      if (before !== undefined && isOf(before, fold) && before.loads < maxLoads) {
        const loaded = await journal.resync(before.loaded, fold)();
        if (isRight(loaded)) kept.set(key, { fold, loaded: loaded.right, loads: before.loads + 1 });
        if (isRight(loaded) || isAway(loaded.left)) return loaded;
        kept.delete(key);
      }
      const loaded = await journal.load(stream, fold)();
      if (isRight(loaded)) kept.set(key, { fold, loaded: loaded.right, loads: 1 });
      return loaded;
    },
  };
};
