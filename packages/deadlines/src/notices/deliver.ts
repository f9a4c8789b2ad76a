import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { transact } from '@pengaduan/journal';
import type { PolicySearch, RenewableEnvironment } from '../renewable-environment.js';
import type { RunFailure } from '../ports.js';
import type { Channel, Delivery } from './channel.js';
import { leaveOut, type DamagedComplaint } from './damaged.js';
import { noticeKeyText, type NoticeKey } from './key.js';
import type { NotifyFailure } from './notifier.js';
import { ledgerOf, outboxStream, proposedRecord, type NoticeRecord } from './outbox.js';
import type { DigestSearch } from './find-digests.js';
import { prepareDigest } from './prepare-digest.js';
import { prepareReport } from './prepare.js';
import { send } from './send.js';

/** What the deliveries of one pass have in common. */
export interface Delivering {
  readonly channel: Channel;
  readonly environment: RenewableEnvironment;
  readonly findPolicies: PolicySearch;
  readonly findDigests: DigestSearch;
  /** It gives up waiting soon after this aborts. */
  readonly signal?: AbortSignal | undefined;
  /** What was parked is sent again. */
  readonly parkedToo?: boolean;
}

export interface Delivered {
  /** Undefined where no notice was ever needed, and where it was put off. */
  readonly delivery: Delivery | undefined;
  /** Whether the receiver took it or refused it for good (`there`), or why not now; undefined where it was not asked. */
  readonly receiver: 'there' | NotifyFailure | undefined;
}

/** Writes what became of a notice, unless it was sent meanwhile or that stands there already. */
const note = async (
  { environment, channel: { channel } }: Delivering,
  stream: string,
  record: NoticeRecord,
): Promise<Either<RunFailure, unknown>> =>
  transact(
    environment.journal,
    stream,
    ledgerOf(channel),
    (ledger) => {
      const parked = ledger.parked.get(record.key);
      const isOld =
        ledger.sent.has(record.key) ||
        (record.type === 'NoticeDropped' && parked === undefined) ||
        (record.type === 'NoticeParked' && parked?.attempts === record.attempts);
      return right({ events: isOld ? [] : [proposedRecord(stream, ledger, record)], result: undefined });
    },
    environment.transact,
  )();

/**
 * Sends one notice unless it was sent before, and writes what became of it. Where the receiver is in doubt it is tried
 * once, and put off where it does not arrive.
 */
export const deliver = async (
  delivering: Delivering,
  key: NoticeKey,
  isInDoubt: boolean,
): Promise<Either<RunFailure | DamagedComplaint, Delivered>> => {
  const { channel, environment, findPolicies, signal, parkedToo = false } = delivering;
  const text = noticeKeyText(key);
  const stream = outboxStream(channel.channel, key);
  const noted = async (
    record: NoticeRecord,
    delivery: Delivery,
    receiver?: Delivered['receiver'],
  ): Promise<Either<RunFailure, Delivered>> => {
    const written = await note(delivering, stream, record);
    return isLeft(written) ? written : right({ delivery, receiver });
  };

  const loaded = await environment.journal.load(stream, ledgerOf(channel.channel))();
  if (isLeft(loaded)) return loaded;
  const ledger = loaded.right.state;
  const before = ledger.parked.get(text);
  if (ledger.sent.has(text) || (!parkedToo && before !== undefined)) {
    return right({ delivery: { key: text, result: 'Before' }, receiver: undefined });
  }
  const park = (
    why: Pick<Extract<Delivery, { readonly result: 'Parked' }>, 'failure' | 'retry'>,
    tries: number,
    receiver?: Delivered['receiver'],
  ) => {
    const attempts = (before?.attempts ?? 0) + tries;
    const record = { type: 'NoticeParked', key: text, channel: channel.channel, attempts, ...why } as const;
    return noted(record, { key: text, result: 'Parked', ...why }, receiver);
  };

  const prepared =
    key.type === 'Digest'
      ? await prepareDigest(channel, environment, delivering.findDigests, key)
      : await prepareReport(channel, environment, findPolicies, key, ledger);
  if (isLeft(prepared)) return prepared;
  switch (prepared.right.type) {
    case 'Nothing':
      return right({ delivery: undefined, receiver: undefined });
    case 'NotNeeded':
      return noted({ type: 'NoticeDropped', key: text }, { key: text, result: 'NotNeeded' });
    case 'Damaged': {
      const { complaint, damage } = prepared.right;
      const leftOut = leaveOut(channel, complaint, damage);
      return isLeft(leftOut) ? leftOut : park({ failure: 'DamagedComplaint', retry: 'never' }, 0);
    }
    case 'UnknownPolicy':
    case 'NotDecreed':
      return park({ failure: prepared.right.type, retry: 'safe' }, 0);
    case 'Ready': {
      const sending = isInDoubt ? { ...channel, attempts: 1 } : channel;
      const sent = await send(sending, prepared.right.notice, signal);
      if (sent === 'cut short') {
        return right({ delivery: { key: text, result: 'CutShort' }, receiver: undefined });
      }
      if (!isLeft(sent)) {
        return noted({ type: 'NoticeSent', key: text }, { key: text, result: 'Sent' }, 'there');
      }
      const { failure, attempts } = sent.left;
      const { retry } = failure;
      if (retry === 'safe' && isInDoubt) return right({ delivery: undefined, receiver: failure });
      return park({ failure: failure.type, retry }, attempts, retry === 'safe' ? failure : 'there');
    }
  }
};
