import type { Environment, Instant } from '@pengaduan/core';
import type { Sending } from './send.js';

/** One way by which notices go out. */
export interface Channel extends Sending {
  /** Lower-case letters and digits: names its checkpoint, and its streams in the journal. */
  readonly channel: string;
  readonly environment: Environment;
  /** What happened before is not told: a new channel does not tell of years gone by. */
  readonly since: Instant;
  /** Tell of complaints taken over from a log too. */
  readonly includeImported?: boolean;
  /** What time it is: whether a due has passed. The machine's clock unless given. */
  readonly now?: () => Instant;
  /** Told what became of each notice, as soon as that is in the journal. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/**
 * What became of a notice. `Before`: sent or parked earlier. `NotNeeded`: nothing to tell any more, as it was answered or
 * moved. `CutShort`: told to end; it is sent next time. `Parked`: put aside, for a reason that passes (`safe`), so that
 * `watchNotices` sends it again within the hour, or that does not (`never`), so that it waits for `sendParked`.
 */
export type Delivery =
  | { readonly key: string; readonly result: 'Sent' | 'Before' | 'NotNeeded' | 'CutShort' }
  | { readonly key: string; readonly result: 'Parked'; readonly retry: 'safe' | 'never' };
