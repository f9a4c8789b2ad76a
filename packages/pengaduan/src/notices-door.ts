import { sendsSince, watchNotices, type Delivery, type Notifier } from '@pengaduan/deadlines';
import { outcome } from '@pengaduan/journal';
import { failed, type Answered, type Opened } from './opened.js';

/** Where notices are sent, and until when. */
export interface NoticesOptions {
  /** The name of the receiver, of lower-case letters and digits: each is sent every notice once. */
  readonly channel: string;
  /** `toWebhook`, `toJsonLines` or `toConsole` of `pengaduan/deadlines`, or one of your own. */
  readonly notify: Notifier;
  /** Ends the sending, after the notice in hand. */
  readonly signal: AbortSignal;
  /** Called with what became of each notice. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/** Notices of what happens to complaints and of what falls due. */
export interface NoticesDoor {
  /**
   * Sends notices as `pengaduan watch --notify` does, until the signal aborts: each at least once, with the same key. A
   * channel that was never used begins with the last day. While the journal or the receiver is away it tries again;
   * one process sends on a channel, a second one is `ChannelTaken`. Without a signal, a name of letters and digits or a
   * function to send by it throws a `TypeError` at once.
   */
  readonly watch: (options: NoticesOptions) => Answered<undefined>;
}

const oneDay = 86_400_000;

/** Throws where a program would send without an end, or nowhere. */
const checkNotices = (options: unknown): void => {
  const given: Readonly<Record<string, unknown>> = typeof options === 'object' ? { ...options } : {};
  const { channel, notify, signal, onDelivery } = given;
  const isNamed = typeof channel === 'string' && /^[a-z0-9]+$/.test(channel);
  const isListener = onDelivery === undefined || typeof onDelivery === 'function';
  if (isNamed && typeof notify === 'function' && signal instanceof AbortSignal && isListener) return;
  throw new TypeError(
    'notices.watch: it needs a channel of lower-case letters and digits, notify, and the signal that ends it.',
  );
};

export const noticesDoor = ({ store, environment, index: openIndex, lang, now }: Opened): NoticesDoor => {
  const watchUntil: NoticesDoor['watch'] = async ({ channel, ...options }) => {
    const { feed, checkpoints, leases } = store;
    const index = await openIndex();
    if (!index.ok) return failed(index.failure, lang);
    const since = await outcome(sendsSince(checkpoints, channel, now() - oneDay));
    if (!since.ok) return failed(since.failure, lang);
    const ports = { feed, checkpoints, leases, environment, index: index.value, now };
    const ended = await outcome(watchNotices({ ...options, ...ports, channel, since: since.value }));
    return ended.ok ? { ok: true, value: undefined } : failed(ended.failure, lang);
  };
  return {
    watch: (options) => {
      checkNotices(options);
      return watchUntil(options);
    },
  };
};
