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
}

/** `Before`: sent or parked earlier. `Moot`: nothing to tell any more. `CutShort`: told to end; it is sent next time. */
export interface Delivery {
  readonly key: string;
  readonly result: 'Sent' | 'Parked' | 'Before' | 'Moot' | 'CutShort';
}

export type DeliveryFailure = ReadFailure | AppendFailure | UnreadableEvent;

/** Writes what became of a notice, unless that stands there already. */
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
  /** It gives up waiting soon after this aborts. */
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

    // Only what was told can be corrected; most deadlines are met and were never told of.
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
