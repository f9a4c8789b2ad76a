import type { Store } from '@pengaduan/journal';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';

/**
 * The same store; `say` is called whenever a call of it has brought nothing for so many milliseconds. Records that come
 * begin the time anew, and what is done with them does not count; to follow the feed is to wait, and says nothing.
 */
export const whileSilent = (store: Store, afterMs: number, say: () => void): Store => {
  const { journal, feed, checkpoints, leases } = store;
  const listening = async <A>(call: (heard: () => void) => Promise<A>): Promise<A> => {
    const timer = setTimeout(say, afterMs);
    try {
      return await call(() => void timer.refresh());
    } finally {
      clearTimeout(timer);
    }
  };
  const timed =
    <E, A>(task: TaskEither<E, A>): TaskEither<E, A> =>
    () =>
      listening(task);
  return {
    journal: {
      load: (stream, fold) => () =>
        listening((heard) => {
          const evolve: typeof fold.evolve = (state, event) => (heard(), fold.evolve(state, event));
          return journal.load(stream, { ...fold, evolve })();
        }),
      resync: (loaded, fold) => timed(journal.resync(loaded, fold)),
      append: (token, events) => timed(journal.append(token, events)),
    },
    feed: {
      ...feed,
      read: (range, handle) => async () => {
        let timer = setTimeout(say, afterMs);
        try {
          return await feed.read(range, (batch) => async () => {
            clearTimeout(timer);
            const handled = await handle(batch)();
            timer = setTimeout(say, afterMs);
            return handled;
          })();
        } finally {
          clearTimeout(timer);
        }
      },
    },
    checkpoints: {
      load: (name) => timed(checkpoints.load(name)),
      advance: (checkpoint, to) => timed(checkpoints.advance(checkpoint, to)),
    },
    leases: {
      acquire: (name, expired) => timed(leases.acquire(name, expired)),
      renew: (lease) => timed(leases.renew(lease)),
      release: (lease) => timed(leases.release(lease)),
    },
    close: store.close,
  };
};
