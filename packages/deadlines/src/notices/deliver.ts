import { isLeft, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { history, type Environment, type Instant, type UnreadableEvent } from '@pengaduan/core';
import { transact, type AppendFailure, type Proposed, type ReadFailure } from '@pengaduan/journal';
import { deadlineIn, noticeKeyText, type NoticeKey } from './key.js';
import { noticeOf } from './notice-of.js';
import { noticeParked, noticeSent, outboxStream, ledgerOf, type Ledger } from './outbox.js';
import { send, type Sending } from './send.js';

/** A channel: one way by which the notices of a journal are sent. */
export interface Channel extends Sending {
  /** Its name, of lower-case letters and digits. Its checkpoint and its streams in the journal are named by it. */
  readonly channel: string;
  readonly environment: Environment;
  /** Nothing is sent about what happened before, so that a new channel does not send notices of past years. */
  readonly since: Instant;
  /** Also send notices about complaints that were imported from a log. */
  readonly includeImported?: boolean;
  /** What time it is, to see whether a due has passed. The machine's clock unless given. */
  readonly now?: () => Instant;
}

/**
 * What became of the notice with this key. `Parked`: it could not be sent, and is not tried again unless somebody
 * asks. `Before`: it was sent or parked earlier. `Moot`: there is nothing to say any more. `CutShort`: the signal
 * aborted while it was being sent; it is sent next time.
 */
export interface Delivery {
  readonly key: string;
  readonly result: 'Sent' | 'Parked' | 'Before' | 'Moot' | 'CutShort';
}

/** The journal could not be read or written. A notice that cannot be sent is no failure: it is parked. */
export type DeliveryFailure = ReadFailure | AppendFailure | UnreadableEvent;

/** Writes that a notice was sent or parked, unless the journal has that already. */
const note = (
  { environment, channel }: Channel,
  stream: string,
  event: Proposed,
  isNew: (ledger: Ledger) => boolean,
) =>
  pipe(
    transact(environment.journal, stream, ledgerOf(channel), (ledger) =>
      right({ events: isNew(ledger) ? [event] : [], result: undefined }),
    ),
    map(() => undefined),
  );

export interface Delivering {
  /** Soon after it aborts, nobody waits for the notice any longer. */
  readonly signal?: AbortSignal | undefined;
  /** What was parked is sent again. */
  readonly parkedToo?: boolean;
}

const wasToldOverdue = (sent: Ledger['sent'], { complaint, ...key }: NoticeKey): boolean => {
  const prefix = noticeKeyText({
    type: 'Overdue',
    complaint,
    about: `${deadlineIn({ complaint, ...key })}@`,
  });
  return [...sent].some((text) => text.startsWith(prefix));
};

/** Sends one notice unless it was sent before. What was parked is sent again only on request. */
export const deliver =
  (channel: Channel, { signal, parkedToo = false }: Delivering = {}) =>
  (key: NoticeKey): TaskEither<DeliveryFailure, Delivery> =>
  async () => {
    const { environment, channel: name, includeImported = false, now = Date.now } = channel;
    const text = noticeKeyText(key);
    const stream = outboxStream(name, key.complaint);
    const ledger = await environment.journal.load(stream, ledgerOf(name))();
    if (isLeft(ledger)) return ledger;
    const { sent, parked } = ledger.right.state;
    if (sent.has(text) || (!parkedToo && parked.has(text))) return right({ key: text, result: 'Before' });

    // Only a notice that was sent is corrected; about most deadlines none was ever sent.
    if (key.type === 'Correction' && !wasToldOverdue(sent, key)) return right({ key: text, result: 'Moot' });
    const read = await history(environment.journal)(key.complaint)();
    if (isLeft(read)) return read;
    if (isNone(read.right)) return right({ key: text, result: 'Moot' });
    const found = read.right.value;
    const isMeant = includeImported || found.now.source === 'live';
    const notice = isMeant ? noticeOf(environment.context, key, found, now()) : undefined;
    if (notice === undefined) return right({ key: text, result: 'Moot' });

    const done = await send(channel, notice, signal);
    if (done === 'cut short') return right({ key: text, result: 'CutShort' });
    const event = isLeft(done)
      ? noticeParked(stream, {
          key: text,
          channel: name,
          attempts: done.left.attempts,
          failure: done.left.failure.type,
        })
      : noticeSent(stream, text);
    const noted = await note(
      channel,
      stream,
      event,
      ({ sent, parked }) => !sent.has(text) && (!isLeft(done) || !parked.has(text)),
    )();
    return isLeft(noted) ? noted : right({ key: text, result: isLeft(done) ? 'Parked' : 'Sent' });
  };
