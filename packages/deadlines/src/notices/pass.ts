import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { CheckpointFailure, ContinueOrStop } from '@pengaduan/journal';
import { policySearch, renewable } from '../renewable-environment.js';
import type { RunFailure } from '../ports.js';
import type { Channel, Delivery } from './channel.js';
import type { DamagedComplaint } from './damaged.js';
import { deliver, type Delivering } from './deliver.js';
import { digestSearch, type DigestSearch } from './find-digests.js';
import type { NoticeKey } from './key.js';
import type { NotifyFailure } from './notifier.js';
import { retryAfterOf, waitsAtMostMs } from './send.js';

/** The receiver takes no notices now; what is left is put off to the next pass. */
export interface ReceiverAway {
  readonly type: 'ReceiverAway';
  readonly failure: NotifyFailure;
  /** How long it asks to wait, in milliseconds; 0 where it does not say. */
  readonly retryAfterMs: number;
  readonly retry: 'safe';
}

/** Why a pass ended early. `Fenced`: another process sends on the same channel. Remedy: run one for each channel. */
export type SendFailure = RunFailure | CheckpointFailure | ReceiverAway | DamagedComplaint;

/** What one pass did, in order. */
export interface SendReport {
  readonly deliveries: ReadonlyArray<Delivery>;
  /** Why it ended early; what it did before is done. The next pass goes on from there. */
  readonly stopped: SendFailure | undefined;
}

/** One pass over what is to be sent on a channel. */
export interface Pass {
  /** Sends one more, unless it was sent before; `stop` once the signal aborted, and then nothing is begun. */
  readonly deliver: (
    key: NoticeKey,
  ) => Promise<Either<RunFailure | ReceiverAway | DamagedComplaint, ContinueOrStop>>;
  readonly findDigests: DigestSearch;
  readonly report: (stopped?: SendFailure) => SendReport;
}

const awayBy = (failure: NotifyFailure): ReceiverAway => ({
  type: 'ReceiverAway',
  failure,
  retryAfterMs: retryAfterOf(failure),
  retry: 'safe',
});

/**
 * Begins a pass. Where a notice is given up for a reason that passes it is parked, and the next one is tried once: where
 * that fails too the receiver is away, and all behind is put off at once. So a dead receiver costs the attempts of one
 * notice and not of each, and a notice that a receiver breaks down on hinders no other (ADR 18).
 */
export const beginPass = (channel: Channel, options: Pick<Delivering, 'signal' | 'parkedToo'> = {}): Pass => {
  const environment = renewable(channel.environment);
  const findPolicies = policySearch(environment);
  const findDigests = digestSearch(channel, environment, findPolicies);
  const delivering = { ...options, channel, environment, findPolicies, findDigests };
  const deliveries: Array<Delivery> = [];
  let isInDoubt = false;
  let away: ReceiverAway | undefined;

  return {
    deliver: async (key) => {
      if (options.signal?.aborted === true) return right('stop');
      if (away !== undefined) return left(away);
      const done = await deliver(delivering, key, isInDoubt);
      if (isLeft(done)) return done;
      const { delivery, receiver } = done.right;
      if (receiver === 'there') isInDoubt = false;
      else if (receiver !== undefined) {
        if (isInDoubt || retryAfterOf(receiver) > waitsAtMostMs) away = awayBy(receiver);
        isInDoubt = true;
      }
      if (delivery !== undefined) {
        deliveries.push(delivery);
        channel.onDelivery?.(delivery);
      } else if (away !== undefined) return left(away);
      return right(delivery?.result === 'CutShort' ? 'stop' : 'continue');
    },
    findDigests,
    report: (stopped = away) => ({ deliveries, stopped }),
  };
};
