import { EventStoreDBClient } from '@eventstore/db-client';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { unavailable, type Unavailable } from '@pengaduan/journal';
import type { Credentials, Settings, Where } from './options.js';

/** All that a call needs. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly credentials: Credentials;
  readonly settings: Settings;
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
}

/** Asked again after each wait: what was open a moment ago may be closed now. */
export const isClosing = ({ closing }: Connection): boolean => closing.aborted;

export interface Opened {
  readonly client: EventStoreDBClient;
  readonly credentials: Credentials;
  /** Whether the client was made here, and is ours to dispose. */
  readonly owned: boolean;
}

/** Never sent: on an insecure channel the client drops credentials. They are given for what they do to its path. */
const unsent: Credentials = { username: 'unary', password: 'unary' };

/** User and password of `esdb://user:password@...`, percent-decoded. A list of hosts is no URL, hence by hand. */
const userOf = (connectionString: string): Credentials | undefined => {
  const [, user, password] = /^[a-z+]+:\/\/([^:@/]+):([^@/]*)@/.exec(connectionString) ?? [];
  if (user === undefined || password === undefined) return undefined;
  return { username: decodeURIComponent(user), password: decodeURIComponent(password) };
};

const isInsecure = (connectionString: string): boolean => /[?&]tls=false(&|$)/i.test(connectionString);

/** A connection string that is none says what is wrong with it; nothing is connected yet. */
export const openClient = (where: Where): Either<Unavailable, Opened> => {
  if ('client' in where)
    return right({ client: where.client, credentials: where.credentials ?? unsent, owned: false });
  const { connectionString } = where;
  try {
    const user = userOf(connectionString);
    if (user === undefined && !isInsecure(connectionString))
      return left(
        unavailable(
          'denied',
          'over TLS the connection string needs user and password: appends are sent with them',
        ),
      );
    const client = EventStoreDBClient.connectionString(connectionString);
    return right({ client, credentials: user ?? unsent, owned: true });
  } catch (error) {
    return left(
      unavailable('denied', error instanceof Error ? error.name : 'the connection string is not readable'),
    );
  }
};
