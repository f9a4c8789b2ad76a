import { setMaxListeners } from 'node:events';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Journal, Store, Unavailable } from '@pengaduan/journal';
import { append } from './append.js';
import { checkpointsOf } from './checkpoints.js';
import { openClient, type Connection } from './connection.js';
import { feedOf } from './feed.js';
import { foldOn } from './fold.js';
import { healthRegistry, type Health } from './health.js';
import { leasesOf } from './leases.js';
import {
  checkLocation,
  checkSettings,
  settingsOf,
  type EventStoreDbOptions,
  type ServerLocation,
} from './options.js';
import { withTimeout } from './retry.js';

/** A store on EventStoreDB, which also says how its followers are doing. */
export interface EventStoreDbStore extends Store {
  /** How the followers of this store are doing now. `onHealth` of the options is called at every change. */
  readonly health: () => Health;
}

/** How long the client may take to close its connections. What is still open then does not keep the process alive. */
const disposeMs = 2_000;

const journalOf = (connection: Connection): Journal => ({
  load: (stream, fold) =>
    foldOn(connection, { state: fold.initial, token: { stream, revision: 'no_stream' } }, fold, false),
  // After a conflict only the leader is sure to have what was written first.
  resync: (loaded, fold) => foldOn(connection, loaded, fold, true),
  append: (token, events) => append(connection, token, events),
});

/**
 * The store on EventStoreDB 23.10 or newer. Nothing is connected yet: only the first call says that a server cannot be
 * reached. A connection string that cannot be used is `Unavailable` (`denied`). Throws a `TypeError` at once where
 * what it is given is missing, of another kind, or unknown.
 *
 * @example
 * // needs a server
 * import { outcome } from '@pengaduan/journal';
 * import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
 * import { right } from 'fp-ts/lib/Either.js';
 * const opened = await outcome(openEventStoreDb({ connectionString: 'esdb://localhost:2113?tls=false' }));
 * if (!opened.ok) throw new Error(opened.failure.detail);
 * const { journal, close } = opened.value;
 * const loaded = await outcome(
 *   journal.load('complaint-1', { initial: 0, evolve: (count) => right(count + 1) }),
 * );
 * console.log(loaded.ok ? loaded.value.state : loaded.failure.type);
 * await close();
 */
export const openEventStoreDb = (
  location: ServerLocation,
  options: EventStoreDbOptions = {},
): TaskEither<Unavailable, EventStoreDbStore> => {
  checkLocation(location);
  checkSettings(options);
  return () => {
    const opened = openClient(location);
    if (isLeft(opened)) return Promise.resolve(opened);
    const { client, credentials, dispose } = opened.right;
    const closing = new AbortController();
    setMaxListeners(0, closing.signal);
    const settings = settingsOf(options);
    const connection: Connection = { client, credentials, settings, closing: closing.signal };
    const followers = healthRegistry(settings, () => closing.signal.aborted);
    let closed: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      closing.abort();
      await withTimeout(
        disposeMs,
        dispose().catch(() => undefined),
        undefined,
      );
    };
    return Promise.resolve(
      right({
        journal: journalOf(connection),
        feed: feedOf(connection, followers),
        checkpoints: checkpointsOf(connection),
        leases: leasesOf(connection),
        health: followers.health,
        close: () => (closed ??= close()),
      }),
    );
  };
};
