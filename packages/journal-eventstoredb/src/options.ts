import type { EventStoreDBClient } from '@eventstore/db-client';
import {
  checkOptions,
  defaultAppendLimit,
  fieldRules,
  sleepFor,
  type FieldRule,
  type Sleep,
  type Takes,
} from '@pengaduan/journal';
import type { Health } from './health.js';

/** A user of the server. Credentials are sent with each append, which makes the client take its unary path (ADR 14). */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Where the server is: a connection string (`esdb://...`,
 * https://docs.kurrent.io/clients/grpc/getting-started.html#connection-string), or a client that is ready. The client has to
 * be disposed of by whoever made it; one that uses TLS needs its credentials here a second time. On an insecure channel
 * credentials are never sent.
 */
export type ServerLocation =
  | { readonly connectionString: string }
  | { readonly client: EventStoreDBClient; readonly credentials?: Credentials };

/** How the store calls the server. Everything has a default, and all times are in milliseconds. */
export interface EventStoreDbOptions {
  /** Put before the name of every stream, so that several journals can share a server. Plain ASCII, no `-`; none unless given. */
  readonly prefix?: string;
  /** The largest append in bytes, as `encodeAppend` counts; 1 MiB, the limit of a server before 25.1. A server may have less. */
  readonly maxAppendBytes?: number;
  /** How long one call, or a read between two messages, may be silent: 10 s. */
  readonly callTimeout?: number;
  /**
   * How long a load, an append or a read of the feed may take with all its retries while nothing comes: 30 s. Records
   * that come begin it anew. A `read` may take one `callTimeout` longer.
   */
  readonly timeLimit?: number;
  /**
   * How many times a call is tried after problems that pass by themselves: 9, which is 6 to 11 s where each fails at
   * once: in that time a node that was killed is back. `timeLimit` may end it sooner. A follower never gives up.
   */
  readonly attempts?: number;
  /** The first pause before a retry: 50 ms. Each one after it is twice as long. */
  readonly firstPause?: number;
  /** The longest pause: 5 s. */
  readonly longestPause?: number;
  /** Called whenever a follower's health changes. */
  readonly onHealth?: (health: Health) => void;
  /** The time, in milliseconds since 1970 (UTC); the machine's clock unless given. */
  readonly now?: () => number;
  /** A number from 0 to below 1, which makes pauses differ; `Math.random` unless given. */
  readonly random?: () => number;
  /** How to wait; a timer unless given. */
  readonly sleep?: Sleep;
}

const { aFunction, aNumber, aText, having, ifGiven } = fieldRules;
const what = "where the server is, openEventStoreDb({ connectionString: 'esdb://localhost:2113?tls=false' })";

const byAddress: Takes<Extract<ServerLocation, { readonly connectionString: string }>> = {
  by: 'openEventStoreDb',
  what,
  fields: { connectionString: aText('"esdb://localhost:2113?tls=false"') },
};

const byClient: Takes<Extract<ServerLocation, { readonly client: EventStoreDBClient }>> = {
  by: 'openEventStoreDb',
  what,
  fields: {
    client: having(
      ['appendToStream', 'readStream'],
      'client is an EventStoreDBClient of @eventstore/db-client',
    ),
    credentials: ifGiven(having(['username', 'password'], 'credentials are { username, password }')),
  },
};

/** Throws where a program was written wrongly. */
export const checkLocation = (location: unknown): void => {
  const hasClient = typeof location === 'object' && location !== null && 'client' in location;
  if (hasClient) checkOptions(byClient, location);
  else checkOptions(byAddress, location);
};

const prefix: FieldRule = {
  fits: (value) => typeof value === 'string' && /^[ -,.-~]*$/.test(value),
  told: () => 'prefix is a text of plain ASCII without -, such as "agency."',
};

const settings: Takes<EventStoreDbOptions> = {
  by: 'openEventStoreDb',
  what: 'options after where the server is, or none',
  fields: {
    prefix: ifGiven(prefix),
    maxAppendBytes: ifGiven(aNumber(0)),
    callTimeout: ifGiven(aNumber(0)),
    timeLimit: ifGiven(aNumber(0)),
    attempts: ifGiven(aNumber(1)),
    firstPause: ifGiven(aNumber(0)),
    longestPause: ifGiven(aNumber(0)),
    onHealth: ifGiven(aFunction()),
    now: ifGiven(aFunction('Date.now')),
    random: ifGiven(aFunction('Math.random')),
    sleep: ifGiven(aFunction('sleepFor')),
  },
};

export const checkSettings = (options: unknown): void => checkOptions(settings, options);

export type Settings = Required<EventStoreDbOptions>;

/** The same, but it resolves when the signal cuts it short. */
const resolving =
  (sleep: Sleep): Sleep =>
  (ms, signal) =>
    sleep(ms, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });

export const settingsOf = (options: EventStoreDbOptions): Settings => ({
  prefix: options.prefix ?? '',
  maxAppendBytes: options.maxAppendBytes ?? defaultAppendLimit,
  callTimeout: options.callTimeout ?? 10_000,
  timeLimit: options.timeLimit ?? 30_000,
  attempts: options.attempts ?? 9,
  firstPause: options.firstPause ?? 50,
  longestPause: options.longestPause ?? 5_000,
  onHealth: options.onHealth ?? (() => undefined),
  now: options.now ?? Date.now,
  random: options.random ?? Math.random,
  sleep: resolving(options.sleep ?? sleepFor),
});
