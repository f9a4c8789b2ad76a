import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Desk, Instant, UnreadableEvent } from '@pengaduan/core';
import { transact, type AppendFailure, type Proposed, type ReadFailure } from '@pengaduan/journal';
import { sleepFor, type Sleep } from '../run/wait.js';
import { keyText, type NoticeKey } from './key.js';
import { noticeOf } from './notice-of.js';
import type { Notice } from './notice.js';
import type { Notifier, NotifyFailure } from './notifier.js';
import { noticeParked, noticeSent, outboxStream, ledgerOf, type Ledger } from './outbox.js';
import { storyOf } from './story.js';

/** One way by which notices go out. */
export interface Channel {
  /** Lower-case letters and digits: names its checkpoint, and its streams in the journal. */
  readonly channel: string;
  readonly desk: Desk;
  readonly notify: Notifier;
  /** What happened before is not told: a new channel does not tell of years gone by. */
  readonly since: Instant;
  /** Tell of complaints taken over from a log too. */
  readonly includeImported?: boolean;
  /** How often a notice is tried before it is parked; 5 unless given. */
  readonly attempts?: number;
  /** How long to wait after the n-th failure, milliseconds; 1, 2, 4, ... seconds unless given. */
  readonly backOffMs?: (failures: number) => number;
  readonly sleep?: Sleep;
}

/** `Before`: it had been sent or parked earlier. `Moot`: nothing to tell any more. */
export interface Delivery {
  readonly key: string;
  readonly result: 'Sent' | 'Parked' | 'Before' | 'Moot';
}

export type DeliveryFailure = ReadFailure | AppendFailure | UnreadableEvent;

const doubling = (failures: number): number => 1000 * 2 ** (failures - 1);
const never = new AbortController().signal;

/** Tries until it arrives; the last failure, and how often it was tried, where it does not. */
const send = async (
  { notify, attempts = 5, backOffMs = doubling, sleep = sleepFor }: Channel,
  notice: Notice,
): Promise<Either<{ readonly failure: NotifyFailure; readonly attempts: number }, void>> => {
  for (let tries = 1; ; tries++) {
    const sent = await notify(notice)();
    if (!isLeft(sent)) return sent;
    if (sent.left.retry === 'never' || tries >= attempts) {
      return { _tag: 'Left', left: { failure: sent.left, attempts: tries } };
    }
    await sleep(backOffMs(tries), never);
  }
};

/** Writes what became of a notice, unless that stands there already. */
const note = (
  { desk, channel }: Channel,
  stream: string,
  event: Proposed,
  isNew: (ledger: Ledger) => boolean,
) =>
  pipe(
    transact(desk.journal, stream, ledgerOf(channel), (ledger) =>
      right({ events: isNew(ledger) ? [event] : [], result: undefined }),
    ),
    map(() => undefined),
  );

/** Sends one notice unless it was sent before. What was parked is sent again only on request. */
export const deliver =
  (channel: Channel, again?: 'parked too') =>
  (key: NoticeKey): TaskEither<DeliveryFailure, Delivery> =>
  async () => {
    const { desk, channel: name, includeImported = false } = channel;
    const text = keyText(key);
    const stream = outboxStream(name, key.complaint);
    const ledger = await desk.journal.load(stream, ledgerOf(name))();
    if (isLeft(ledger)) return ledger;
    const { sent, parked } = ledger.right.state;
    if (sent.has(text) || (again === undefined && parked.has(text)))
      return right({ key: text, result: 'Before' });

    const story = await storyOf(desk.journal, key.complaint)();
    if (isLeft(story)) return story;
    const { now } = story.right;
    const isLive = now._tag === 'Some' && (includeImported || now.value.source === 'live');
    const notice = isLive ? noticeOf(desk.context, key, story.right) : undefined;
    if (notice === undefined) return right({ key: text, result: 'Moot' });

    const done = await send(channel, notice);
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
