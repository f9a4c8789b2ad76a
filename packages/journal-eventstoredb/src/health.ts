import type { Option } from 'fp-ts/lib/Option.js';
import type { Position } from '@pengaduan/journal';

/** How one follower is doing, for people and for health checks. */
export interface FollowerHealth {
  readonly prefix: string;
  /** `live`: it has all records and waits for more. `waiting`: between a lost subscription and the next attempt. */
  readonly state: 'connecting' | 'catching-up' | 'live' | 'waiting';
  /** Every record up to here was handled, or does not match. */
  readonly scannedTo: Option<Position>;
  /** How many times the server or the network ended its subscription. */
  readonly drops: number;
  /** How many attempts in a row have brought no record. */
  readonly attemptsWithoutProgress: number;
  /** Why its subscription ended the last time. */
  readonly lastDrop: string | undefined;
  /** When it came into this state, in milliseconds since 1970 (UTC). */
  readonly since: number;
}

/** How a store is doing. */
export interface Health {
  readonly closed: boolean;
  readonly followers: ReadonlyArray<FollowerHealth>;
}

/** Where a follower reports how it is doing. */
export interface FollowerStatus {
  readonly update: (change: Partial<Omit<FollowerHealth, 'prefix' | 'since'>>) => void;
  /** The follower has ended. */
  readonly remove: () => void;
}

export interface HealthListener {
  readonly now: () => number;
  readonly onHealth: (health: Health) => void;
}

/** The followers of a store, each with its health. */
export interface HealthRegistry {
  readonly health: () => Health;
  readonly register: (prefix: string, scannedTo: Option<Position>) => FollowerStatus;
}

export const healthRegistry = (
  { now, onHealth }: HealthListener,
  isClosed: () => boolean,
): HealthRegistry => {
  const followers = new Map<symbol, FollowerHealth>();
  const health = (): Health => ({ closed: isClosed(), followers: [...followers.values()] });
  return {
    health,
    register: (prefix, scannedTo) => {
      const key = Symbol(prefix);
      const start = {
        state: 'connecting',
        drops: 0,
        attemptsWithoutProgress: 0,
        lastDrop: undefined,
      } as const;
      let current: FollowerHealth = { prefix, scannedTo, ...start, since: now() };
      followers.set(key, current);
      onHealth(health());
      return {
        update: (change) => {
          const isNewState = change.state !== undefined && change.state !== current.state;
          current = { ...current, ...change, since: isNewState ? now() : current.since };
          followers.set(key, current);
          if (isNewState) onHealth(health());
        },
        remove: () => {
          followers.delete(key);
          onHealth(health());
        },
      };
    },
  };
};
