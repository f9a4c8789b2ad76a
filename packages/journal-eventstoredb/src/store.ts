import { setMaxListeners } from 'node:events';
import { left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Journal, Store, Unavailable } from '@pengaduan/journal';
import { append } from './append.js';
import { checkpointsOf } from './checkpoints.js';
import { openClient, type Connection } from './connection.js';
import { feedOf } from './feed.js';
import { foldOn } from './fold.js';
import { ward, type Health } from './health.js';
import { leasesOf } from './leases.js';
import { settingsOf, type EventStoreDbOptions, type Where } from './options.js';
import { within } from './patience.js';

export interface EventStoreDbStore extends Store {
  /** How the followers of this store are doing now. `onHealth` of the options tells of every change. */
  readonly health: () => Health;
}

/** How long the client may take to let go; what it still holds then does not keep the process alive. */
const disposeMs = 2_000;

const journalOf = (connection: Connection): Journal => ({
  load: (stream, fold) =>
    foldOn(connection, { state: fold.initial, token: { stream, revision: 'no_stream' } }, fold, false),
  // Whoever resyncs has lost a race: only the leader is sure to know by what.
  resync: (held, fold) => foldOn(connection, held, fold, true),
  append: (token, events) => append(connection, token, events),
});

/**
 * The journal on EventStoreDB 23.10 or newer. Nothing is connected yet: a server that cannot be reached is what the
 * first call says. A connection string that cannot be used is `Unavailable` (`denied`).
 *
 * @example
 * const opened = await openEventStoreDb({ connectionString: 'esdb://localhost:2113?tls=false' })();
 * if (opened._tag === 'Right') await opened.right.close();
 */
export const openEventStoreDb =
  (where: Where, options: EventStoreDbOptions = {}): TaskEither<Unavailable, EventStoreDbStore> =>
  () => {
    const opened = openClient(where);
    if (opened._tag === 'Left') return Promise.resolve(left(opened.left));
    const { client, credentials, owned } = opened.right;
    const closing = new AbortController();
    setMaxListeners(0, closing.signal);
    const settings = settingsOf(options);
    const connection: Connection = { client, credentials, settings, closing: closing.signal };
    const followers = ward(settings, () => closing.signal.aborted);
    let gone: Promise<void> | undefined;
    const letGo = async (): Promise<void> => {
      closing.abort();
      if (owned)
        await within(
          disposeMs,
          client.dispose().catch(() => undefined),
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
        close: () => (gone ??= letGo()),
      }),
    );
  };
