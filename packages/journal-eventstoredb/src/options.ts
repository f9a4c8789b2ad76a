import { setTimeout } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { defaultAppendLimit } from '@pengaduan/journal';
import type { Health } from './health.js';

/** Sent with each append, which is what makes the client take its unary path. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Where the server is: a connection string (`esdb://...`), or a ready client, which stays its owner's to dispose. A
 * client that speaks TLS needs its credentials here a second time; on an insecure channel none are ever sent.
 */
export type Where =
  | { readonly connectionString: string }
  | { readonly client: EventStoreDBClient; readonly credentials?: Credentials };

/** Everything has a default. All times are in milliseconds. */
export interface EventStoreDbOptions {
  /** Put before every stream name, so that several journals can live on one server. Plain ASCII, no `-`. */
  readonly prefix?: string;
  /** 1 MiB, the limit of a server before 25.1; a server with a smaller one says so. */
  readonly maxAppendBytes?: number;
  /** How long one call, or a read between two messages, may be silent: 10 s. */
  readonly callTimeout?: number;
  /** How long an append may take with all its retries: 30 s. */
  readonly appendTimeout?: number;
  /**
   * How often a call is tried while the trouble is passing: 9 times, 6 to 11 s in all, in which a node that was killed
   * is back. A follower never gives up.
   */
  readonly attempts?: number;
  /** The first pause before a retry, 50 ms; it doubles. */
  readonly firstPause?: number;
  /** The longest pause, 5 s. */
  readonly longestPause?: number;
  /** Called whenever a follower's health changes. */
  readonly onHealth?: (health: Health) => void;
  readonly now?: () => number;
  /** From 0 to below 1: spreads the pauses. */
  readonly random?: () => number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type Settings = Required<EventStoreDbOptions>;

const quietSleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
};

export const settingsOf = (options: EventStoreDbOptions): Settings => ({
  prefix: options.prefix ?? '',
  maxAppendBytes: options.maxAppendBytes ?? defaultAppendLimit,
  callTimeout: options.callTimeout ?? 10_000,
  appendTimeout: options.appendTimeout ?? 30_000,
  attempts: options.attempts ?? 9,
  firstPause: options.firstPause ?? 50,
  longestPause: options.longestPause ?? 5_000,
  onHealth: options.onHealth ?? (() => undefined),
  now: options.now ?? Date.now,
  random: options.random ?? Math.random,
  sleep: options.sleep ?? quietSleep,
});
