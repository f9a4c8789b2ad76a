import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isNone, isSome, none, type Option } from 'fp-ts/lib/Option.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { complaintOf, complaintStreams, eventOf, notJson } from '@pengaduan/core';
import { isAfter, type BatchHandler, type Checkpoints, type Feed, type FeedRange } from '@pengaduan/journal';
import type { Position, Recorded, UnreadableRecord } from '@pengaduan/journal';
import { checkGiven, ofChannel } from '../check-given.js';
import type { Channel } from './channel.js';
import { leaveOut, type DamagedComplaint } from './damaged.js';
import { keyFor, type ReportNoticeKey } from './key.js';
import { beginPass, type Pass, type SendFailure, type SendReport } from './pass.js';

/** A channel that follows the journal from its own checkpoint, `notices-CHANNEL`. */
export interface Outbox extends Channel {
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
}

/** What `dispatch` did. */
export interface Dispatched extends SendReport {
  /** Up to where the journal was read and all was sent or parked. */
  readonly scannedTo: Option<Position>;
}

const keysOf = (
  records: ReadonlyArray<Recorded>,
  outbox: Outbox,
): Either<DamagedComplaint, ReadonlyArray<ReportNoticeKey>> => {
  const keys: Array<ReportNoticeKey> = [];
  for (const record of records) {
    const { stream, revision } = record;
    const [complaint, event] = [complaintOf(stream), eventOf(record)];
    if (isLeft(event)) {
      const leftOut = leaveOut(outbox, complaint, event.left);
      if (isLeft(leftOut)) return leftOut;
    } else {
      const key = keyFor({ complaint, revision, event: event.right }, outbox.since);
      if (key !== undefined) keys.push(key);
    }
  }
  return right(keys);
};

/** How a channel reads on. */
interface Dispatching {
  readonly read: (
    range: FeedRange,
    handle: BatchHandler<SendFailure>,
  ) => TaskEither<SendFailure, Option<Position>>;
  /** The pass for the next batch. */
  readonly passFor: () => Pass;
  readonly signal: AbortSignal | undefined;
}

const dispatchBy =
  (outbox: Outbox, { read, passFor, signal }: Dispatching): Task<Dispatched> =>
  async () => {
    const { checkpoints, channel } = outbox;
    let pass = passFor();
    const loaded = await checkpoints.load(`notices-${channel}`)();
    if (isLeft(loaded)) return { ...pass.report(loaded.left), scannedTo: none };
    let held = loaded.right;

    const advance = async (to: Position): Promise<Either<SendFailure, void>> => {
      if (isSome(held.position) && !isAfter(to, held.position.value)) return right(undefined);
      const advanced = await checkpoints.advance(held, to)();
      if (isLeft(advanced)) return advanced;
      held = advanced.right;
      return right(undefined);
    };
    let damaged: DamagedComplaint | undefined;
    const onUnreadable = (record: UnreadableRecord): void => {
      const leftOut = leaveOut(outbox, complaintOf(record.stream), notJson(record));
      if (isLeft(leftOut)) damaged ??= leftOut.left;
    };
    const range = { prefix: complaintStreams, after: held.position, onUnreadable };
    const done = await read(range, ({ events, scannedTo }) => async () => {
      pass = passFor();
      if (damaged !== undefined) return left(damaged);
      const keys = keysOf(events, outbox);
      if (isLeft(keys)) return keys;
      for (const key of keys.right) {
        const delivered = await pass.deliver(key);
        if (isLeft(delivered) || delivered.right === 'stop') return delivered;
      }
      const advanced = await advance(scannedTo);
      return isLeft(advanced) ? advanced : right('continue');
    })();
    if (damaged !== undefined) return { ...pass.report(damaged), scannedTo: held.position };
    // After an abort the batch in hand is read again, and what was sent of it is known.
    const isCutShort = isLeft(done) || signal?.aborted === true || isNone(done.right);
    const ended = isCutShort ? done : await advance(done.right.value);
    return { ...pass.report(isLeft(ended) ? ended.left : undefined), scannedTo: held.position };
  };

/**
 * Sends a notice for everything since the checkpoint that needs one: a disposition, a limit that was missed, the
 * correction of such a notice, a report that the system closed, one that was forwarded to the Ombudsman or may be.
 * The checkpoint moves when the notices of a batch were sent or parked, so each notice is sent at least once, and
 * twice only where the process ends after the sending and before the journal has the note of it. When the signal
 * aborts, the notice in hand is finished.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { dispatch, toConsole } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed, checkpoints } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const channel = { channel: 'papan', notify: toConsole(), since: 0, environment };
 * const sent = await dispatch({ ...channel, feed, checkpoints })()();
 * console.log(sent.deliveries); // [ { key: 'NewDisposition:1:5', result: 'Sent' } ]
 */
export const dispatch = (outbox: Outbox): ((signal?: AbortSignal) => Task<Dispatched>) => {
  checkGiven('dispatch', [...ofChannel, 'feed', 'checkpoints'], outbox);
  return (signal) => () => {
    const pass = beginPass(outbox, { signal });
    return dispatchBy(outbox, { read: outbox.feed.read, passFor: () => pass, signal })();
  };
};

/**
 * The same through one subscription that waits for more, until `quiet` aborts: a pass for each batch, so that what a pass
 * has found out about receiver and policies is not kept for longer.
 */
export const dispatchFollowing =
  (outbox: Outbox) =>
  (signal: AbortSignal, quiet: AbortSignal): Task<Dispatched> =>
    dispatchBy(outbox, {
      read: (range, handle) => outbox.feed.follow(range, handle, quiet),
      passFor: () => beginPass(outbox, { signal }),
      signal,
    });
