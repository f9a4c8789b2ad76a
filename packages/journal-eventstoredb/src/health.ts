import type { Option } from 'fp-ts/lib/Option.js';
import type { Position } from '@pengaduan/journal';

/** How one follower is doing, for people and for probes. */
export interface FollowerHealth {
  readonly prefix: string;
  /** `waiting`: between a drop and the next attempt. */
  readonly state: 'connecting' | 'catching-up' | 'live' | 'waiting';
  /** Everything up to here was handled or does not match. */
  readonly scannedTo: Option<Position>;
  /** How often the server or the network ended its subscription. */
  readonly drops: number;
  /** Attempts in a row that brought nothing. */
  readonly fruitless: number;
  readonly lastDrop: string | undefined;
  /** Since when it has been in this state, epoch milliseconds. */
  readonly since: number;
}

export interface Health {
  readonly closed: boolean;
  readonly followers: ReadonlyArray<FollowerHealth>;
}

/** Written by a follower as it goes. */
export interface Pulse {
  readonly tell: (change: Partial<Omit<FollowerHealth, 'prefix' | 'since'>>) => void;
  readonly end: () => void;
}

export interface Listener {
  readonly now: () => number;
  readonly onHealth: (health: Health) => void;
}

export interface Ward {
  readonly health: () => Health;
  readonly admit: (prefix: string, scannedTo: Option<Position>) => Pulse;
}

export const ward = ({ now, onHealth }: Listener, isClosed: () => boolean): Ward => {
  const followers = new Map<symbol, FollowerHealth>();
  const health = (): Health => ({ closed: isClosed(), followers: [...followers.values()] });
  return {
    health,
    admit: (prefix, scannedTo) => {
      const key = Symbol(prefix);
      const start = { state: 'connecting', drops: 0, fruitless: 0, lastDrop: undefined } as const;
      let current: FollowerHealth = { prefix, scannedTo, ...start, since: now() };
      followers.set(key, current);
      onHealth(health());
      return {
        tell: (change) => {
          const moved = change.state !== undefined && change.state !== current.state;
          current = { ...current, ...change, since: moved ? now() : current.since };
          followers.set(key, current);
          if (moved) onHealth(health());
        },
        end: () => {
          followers.delete(key);
          onHealth(health());
        },
      };
    },
  };
};
