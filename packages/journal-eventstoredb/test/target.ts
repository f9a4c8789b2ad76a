import { EventStoreDBClient } from '@eventstore/db-client';
import { isLeft } from 'fp-ts/lib/Either.js';
import { afterAll, beforeAll } from 'vitest';
import { openEventStoreDb, type EventStoreDbOptions, type EventStoreDbStore } from '../src/index.js';
import { startServer } from './server/start.js';

const real = process.env['PENGADUAN_EVENTSTOREDB'];

/** Which server a test ran against: in the title of every suite that can run against either. */
export const against = real === undefined ? 'against the protocol test server' : 'AGAINST A REAL SERVER';

export interface Target {
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

/** A real server where PENGADUAN_EVENTSTOREDB holds a connection string, otherwise the test server. */
export const startTarget = (): Promise<Target> =>
  real === undefined
    ? startServer()
    : Promise.resolve({ connectionString: real, stop: () => Promise.resolve() });

const [, username = 'admin', password = 'changeit'] =
  /^[a-z+]+:\/\/([^:@/]+):([^@/]*)@/.exec(real ?? '') ?? [];

/** The user of the connection string, for what an operator does by hand. Given with each call, for the unary path. */
export const operator = {
  credentials: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
};

export const opened = async (
  connectionString: string,
  options: EventStoreDbOptions = {},
): Promise<EventStoreDbStore> => {
  const store = await openEventStoreDb({ connectionString }, options)();
  if (isLeft(store)) throw new Error(store.left.detail);
  return store.right;
};

/** A server, a store on it, and the client without the adapter: what an operator uses. */
export interface Connected {
  readonly target: Target;
  readonly store: EventStoreDbStore;
  readonly bare: EventStoreDBClient;
}

/** Gives the tests of a suite a connection of each kind, before the first of them, and ends all after the last. */
export const connected = (take: (all: Connected) => void): void => {
  let all: Connected | undefined;
  beforeAll(async () => {
    const target = await startTarget();
    const store = await opened(target.connectionString);
    all = { target, store, bare: EventStoreDBClient.connectionString(target.connectionString) };
    take(all);
  });
  afterAll(async () => {
    await all?.store.close();
    await all?.bare.dispose();
    await all?.target.stop();
  });
};
