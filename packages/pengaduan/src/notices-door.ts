import { parseTimeOfDay, sendsSince, watchNotices, type Delivery, type Notifier } from '@pengaduan/deadlines';
import { checkOptions, fieldRules, outcome, type Takes } from '@pengaduan/journal';
import { isRight } from 'fp-ts/lib/Either.js';
import { failed, type Answered, type Opened } from './opened.js';

/** Where notices are sent, which, and until when. */
export interface NoticesOptions {
  /** The name of the receiver, of lower-case letters and digits: each is sent every notice once. */
  readonly channel: string;
  /** `toWebhook`, `toJsonLines` or `toConsole` of `pengaduan/deadlines`, or one of your own. */
  readonly notify: Notifier;
  /** Ends the sending, after the notice in hand. */
  readonly signal: AbortSignal;
  /** The local time from which each agency and the office get their digest of a working day: `07:00` or `7.00`; none unless given. */
  readonly digestsFrom?: string | undefined;
  /** How many working days before its due a deadline is reminded of: 0 to 9999, 2 unless given. */
  readonly within?: number | undefined;
  /** Whether reports that were imported are told of too; not unless given. */
  readonly includeImported?: boolean | undefined;
  /** Called with what became of each notice. */
  readonly onDelivery?: ((delivery: Delivery) => void) | undefined;
}

/** Notices of what happens to complaints and of what falls due. */
export interface NoticesDoor {
  /**
   * Sends notices as `pengaduan watch --notices` does, until the signal aborts: each at least once, with the same key. A
   * channel that was never used begins with the last day. While the journal or the receiver is away it tries again;
   * one process sends on a channel, a second one is `ChannelTaken`. Where an option is not as it must be, it throws a
   * `TypeError` at once.
   */
  readonly watch: (options: NoticesOptions) => Answered<undefined>;
}

const oneDay = 86_400_000;

const isTimeOfDay = (value: unknown): boolean => typeof value === 'string' && isRight(parseTimeOfDay(value));

const { aFunction, having, ifGiven, wholeNumber, yesOrNo } = fieldRules;

const takes: Takes<NoticesOptions> = {
  by: 'notices.watch',
  what: 'an object with a channel, notify and a signal',
  fields: {
    channel: {
      fits: (value) => typeof value === 'string' && /^[a-z0-9]+$/.test(value),
      told: () => 'channel is a name of lower-case letters and digits',
    },
    notify: aFunction('toWebhook gives'),
    signal: having(['aborted', 'addEventListener'], 'it needs the signal that ends it'),
    digestsFrom: ifGiven({
      fits: isTimeOfDay,
      told: () => 'digestsFrom is a local time, such as "07:00"',
    }),
    within: ifGiven(wholeNumber(0, 9999)),
    includeImported: ifGiven(yesOrNo),
    onDelivery: ifGiven(aFunction()),
  },
};

export const noticesDoor = ({ store, environment, index: openIndex, lang, now }: Opened): NoticesDoor => {
  const watchUntil: NoticesDoor['watch'] = async ({ channel, notify, signal, digestsFrom, ...options }) => {
    const { journal, feed, checkpoints, leases } = store;
    const index = await openIndex();
    if (!index.ok) return failed(index.failure, lang);
    const since = await outcome(sendsSince({ journal, checkpoints }, channel, now() - oneDay));
    if (!since.ok) return failed(since.failure, lang);
    const ports = { feed, checkpoints, leases, environment, index: index.value, now };
    const { within = 2, includeImported = false, onDelivery = () => undefined } = options;
    const from = digestsFrom === undefined ? undefined : parseTimeOfDay(digestsFrom);
    const digests = from !== undefined && isRight(from) ? { digestsFrom: from.right } : {};
    const how = { channel, notify, signal, within, includeImported, onDelivery, since: since.value };
    const ended = await outcome(watchNotices({ ...how, ...digests, ...ports }));
    return ended.ok ? { ok: true, value: undefined } : failed(ended.failure, lang);
  };
  return {
    watch: (options) => {
      checkOptions(takes, options);
      return watchUntil(options);
    },
  };
};
