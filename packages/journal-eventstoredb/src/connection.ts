import { EventStoreDBClient } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { unavailable, type Unavailable } from '@pengaduan/journal';
import { connectionCause } from './connection-cause.js';
import type { Credentials, ServerLocation, Settings } from './options.js';
import { withOwnSockets } from './own-sockets.js';

/** Everything that a call needs. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly credentials: Credentials;
  readonly settings: Settings;
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
  /** What is left of the time of this call with all its retries, in milliseconds; undefined where it has no limit. */
  readonly left?: () => number;
}

/** To be asked again after each wait: a store that was open may be closed by then. */
export const isClosing = ({ closing }: Connection): boolean => closing.aborted;

/** A client, and what it is given with each append. */
export interface OpenedClient {
  readonly client: EventStoreDBClient;
  readonly credentials: Credentials;
  /** Ends the client where it was made here; one that was given belongs to whoever made it. */
  readonly dispose: () => Promise<void>;
}

/** Never sent: on an insecure channel the client drops credentials. They only make it take its unary path. */
const unsent: Credentials = { username: 'unary', password: 'unary' };

/** User and password of `esdb://user:password@...`, percent-decoded. `URL` cannot read a list of hosts. */
const userOf = (connectionString: string): Credentials | undefined => {
  const [, user, password] = /^[a-z+]+:\/\/([^:@/]+):([^@/]*)@/.exec(connectionString) ?? [];
  if (user === undefined || password === undefined) return undefined;
  return { username: decodeURIComponent(user), password: decodeURIComponent(password) };
};

const isInsecure = (connectionString: string): boolean => /[?&]tls=false(&|$)/i.test(connectionString);

/** Makes the client, or takes the one given. Nothing is connected yet. A failure repeats nothing of the connection string. */
export const openClient = (location: ServerLocation): Either<Unavailable, OpenedClient> => {
  if ('client' in location)
    return right({
      client: location.client,
      credentials: location.credentials ?? unsent,
      dispose: () => Promise.resolve(),
    });
  const { connectionString } = location;
  try {
    const user = userOf(connectionString);
    if (user === undefined && !isInsecure(connectionString))
      return left(
        unavailable(
          'denied',
          'over TLS the connection string needs user and password: appends are sent with them',
        ),
      );
    const { client, endSilent } = withOwnSockets(EventStoreDBClient.connectionString(connectionString));
    const dispose = (): Promise<void> => client.dispose().finally(endSilent);
    return right({ client, credentials: user ?? unsent, dispose });
  } catch (error) {
    return left(unavailable('denied', connectionCause(error) ?? 'the connection string is not readable'));
  }
};
