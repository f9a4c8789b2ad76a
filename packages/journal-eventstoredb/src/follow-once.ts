import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, type Option } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { isAfter, type BatchHandler, type FeedRange, type Position } from '@pengaduan/journal';
import type { CallProblem } from './call-problem.js';
import { collectBatch } from './collect-batch.js';
import { isClosing, type Connection } from './connection.js';
import type { FollowerStatus } from './health.js';
import type { ReadProgress } from './read-progress.js';
import { lastPosition, subscribe, type Subscription } from './subscription.js';

export interface Following<E> {
  readonly prefix: string;
  readonly onUnreadable: FeedRange['onUnreadable'];
  readonly onPassedOver: FeedRange['onPassedOver'];
  readonly handle: BatchHandler<E>;
  readonly progress: ReadProgress;
  readonly status: FollowerStatus;
  /** Whether to end at the last record that there is, or to wait there for more. */
  readonly endsAtLast: boolean;
}

/** Why one subscription ended: a problem of the call, the refusal of the handler, or because all is done. */
export type Ended<E> = Either<{ readonly problem: CallProblem } | { readonly refusal: E }, 'done'>;

const endedBy = (problem: CallProblem): Ended<never> => left({ problem });

const endedByServer: CallProblem = {
  kind: 'temporary',
  written: 'no',
  detail: 'the server ended the subscription',
};

const isAfterEnd = (from: Option<Position>, last: Option<Position>): boolean =>
  isSome(from) && (!isSome(last) || isAfter(from.value, last.value));

const handOver = async <E>(
  connection: Connection,
  { prefix, onUnreadable, onPassedOver, handle, progress, status, endsAtLast }: Following<E>,
  subscription: Subscription,
  last: Option<Position>,
): Promise<Ended<E>> => {
  const { settings } = connection;
  const filter = { root: settings.prefix, prefix, onUnreadable, onPassedOver };
  let isLive = false;
  while (!isClosing(connection)) {
    const { events, seenTo, then } = await collectBatch(subscription, progress, filter);
    if (isNonEmpty(events)) {
      const scannedTo = events[events.length - 1]?.position ?? events[0].position;
      const answer = await handle({ events, scannedTo })();
      if (isLeft(answer)) return left({ refusal: answer.left });
      progress.advance(scannedTo);
      status.update({ scannedTo: progress.position(), attemptsWithoutProgress: 0 });
      if (answer.right === 'stop') return right('done');
    }
    if (seenTo !== undefined) progress.advance(seenTo);
    if (isLeft(then)) return endedBy(then.left);
    const mark = then.right;
    if (mark?.kind === 'scanned') progress.announce(mark.to);
    if (mark?.kind === 'caught-up') {
      if (isSome(last)) progress.advance(last.value);
      if (endsAtLast) return right('done');
      isLive = true;
      status.update({ state: 'live', scannedTo: progress.position(), attemptsWithoutProgress: 0 });
    }
    if (mark !== undefined || events.length > 0) continue;
    // While it catches up, the server always has something to send; once live, it may be silent for days.
    const more = await subscription.more(isLive ? 0 : settings.callTimeout);
    if (isLeft(more)) return endedBy(more.left);
    if (more.right === 'end') return endedBy(endedByServer);
  }
  return endedBy({ kind: 'closed' });
};

/** Reads through one subscription until all is done, the handler stops or refuses, or the server ends it. */
export const followOnce = async <E>(connection: Connection, following: Following<E>): Promise<Ended<E>> => {
  const { prefix, progress, status } = following;
  status.update({ state: 'connecting' });
  // Read before subscribing: once the subscription has caught up, everything up to here has come.
  const last = await lastPosition(connection);
  if (isLeft(last)) return endedBy(last.left);
  const from = progress.position();
  if (isAfterEnd(from, last.right)) return endedBy({ kind: 'after-end' });
  progress.restart();
  status.update({ state: 'catching-up' });
  const subscription = subscribe(connection, `${connection.settings.prefix}${prefix}`, from);
  try {
    return await handOver(connection, following, subscription, last.right);
  } finally {
    await subscription.close();
  }
};
