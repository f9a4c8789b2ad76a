import { isLeft, right } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Environment, Instant, UnreadableEvent } from '@pengaduan/core';
import { transact, type AppendFailure, type Proposed, type ReadFailure } from '@pengaduan/journal';
import { keyText, type NoticeKey } from './key.js';
import { noticeOf } from './notice-of.js';
import { noticeParked, noticeSent, outboxStream, ledgerOf, type Ledger } from './outbox.js';
import { send, type Sending } from './send.js';
import { storyOf } from './story.js';

/** One way by which notices go out. */
export interface Channel extends Sending {
  /** Lower-case letters and digits: names its checkpoint, and its streams in the journal. */
  readonly channel: string;
  readonly environment: Environment;
  /** What happened before is not told: a new channel does not tell of years gone by. */
  readonly since: Instant;
  /** Tell of complaints taken over from a log too. */
  readonly includeImported?: boolean;
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

/** Sends one notice unless it was sent before. What was parked is sent again only on request. */
export const deliver =
  (channel: Channel, { signal, parkedToo = false }: Delivering = {}) =>
  (key: NoticeKey): TaskEither<DeliveryFailure, Delivery> =>
  async () => {
    const { environment, channel: name, includeImported = false } = channel;
    const text = keyText(key);
    const stream = outboxStream(name, key.complaint);
    const ledger = await environment.journal.load(stream, ledgerOf(name))();
    if (isLeft(ledger)) return ledger;
    const { sent, parked } = ledger.right.state;
    if (sent.has(text) || (!parkedToo && parked.has(text))) return right({ key: text, result: 'Before' });

    const story = await storyOf(environment.journal, key.complaint)();
    if (isLeft(story)) return story;
    const { now } = story.right;
    const isLive = now._tag === 'Some' && (includeImported || now.value.source === 'live');
    const notice = isLive ? noticeOf(environment.context, key, story.right) : undefined;
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
