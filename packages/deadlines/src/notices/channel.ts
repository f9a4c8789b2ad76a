import type { Environment, Instant } from '@pengaduan/core';
import type { DeadlineIndex } from '../ports.js';
import type { Damaging } from './damaged.js';
import type { NotifyFailure } from './notifier.js';
import type { Sending } from './send.js';

/** A channel: one way by which the notices of a journal are sent. */
export interface Channel extends Sending, Damaging {
  /** Its name, of lower-case letters and digits. Its checkpoint and its streams in the journal are named by it. */
  readonly channel: string;
  readonly environment: Environment;
  /** Nothing is sent about what happened before, so that a new channel does not send notices of past years. */
  readonly since: Instant;
  /** Also send notices about complaints that were imported from a log. */
  readonly includeImported?: boolean;
  /** What digests are made of, which `sendDigests` needs; without it those that were parked stay so. */
  readonly index?: DeadlineIndex;
  /** What time it is, to see whether a due has passed. The machine's clock unless given. */
  readonly now?: () => Instant;
  /** Called with what became of each notice, as soon as that is in the journal. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/**
 * What became of the notice with this key. `Before`: it was sent or parked earlier. `NotNeeded`: it was answered or moved
 * meanwhile. `CutShort`: the signal aborted while it was being sent; it is sent next time. `Parked`: put aside, for a
 * reason that passes (`safe`), so that `watchNotices` sends it again within the hour, or that does not (`never`), so
 * that it waits for `sendParked`.
 */
export type Delivery =
  | { readonly key: string; readonly result: 'Sent' | 'Before' | 'NotNeeded' | 'CutShort' }
  | {
      readonly key: string;
      readonly result: 'Parked';
      /**
       * The type of the failure of the receiver; `UnknownPolicy` where nobody has the policy of the complaint,
       * `DamagedComplaint` where the channel goes on without damaged ones, `NotDecreed` where the days that a digest
       * speaks of are not decreed.
       */
      readonly failure: NotifyFailure['type'] | 'UnknownPolicy' | 'DamagedComplaint' | 'NotDecreed';
      readonly retry: 'safe' | 'never';
    };
