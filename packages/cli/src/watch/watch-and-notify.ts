import {
  watch,
  watchNotices,
  type Delivery,
  type IndexFailure,
  type InstantRefused,
  type ChannelFailure,
  type Notifier,
  type DispatchFailure,
} from '@pengaduan/deadlines';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { printActs, type ActPrinter } from '../deadlines/print-acts.js';
import { openOutbox } from '../outbox/open-outbox.js';
import type { Target } from '../outbox/target.js';
import { describeParked, targetInUse } from '../outbox/words.js';
import { openDeadlineIndex } from '../read-models/open-deadlines.js';
import type { OpenedStore } from '../shell/store/with-store.js';

const oneDay = 86_400_000;

export type WatchFailure = IndexFailure | InstantRefused | DispatchFailure | ChannelFailure;
type WatchResult = Either<WatchFailure, void>;

/** Where notices are sent while deadlines are watched. */
export interface NoticeSink {
  readonly target: Target;
  readonly notify: Notifier;
}

export interface WatchOptions {
  readonly opened: OpenedStore;
  readonly now: () => number;
  readonly includeImported: boolean;
  readonly noticeSink: NoticeSink | undefined;
  readonly printer: ActPrinter;
  /** The watch ends when this aborts. */
  readonly signal: AbortSignal;
  /** Makes the signal abort. */
  readonly stop: () => void;
}

/** Acts on deadlines and sends notices until the signal aborts; where one of the two fails, both end. */
export const watchAndNotify = async (options: WatchOptions): Promise<WatchResult> => {
  const { opened, now, includeImported, noticeSink, printer, signal, stop } = options;
  const index = await openDeadlineIndex(opened.store)();
  if (isLeft(index)) return index;
  const shared = { environment: opened, feed: opened.store.feed, includeImported, signal, now };
  const stopBoth = (result: WatchResult): WatchResult => {
    stop();
    return result;
  };

  const sendNotices = async (sink: NoticeSink): Promise<WatchResult> => {
    const outboxOptions = { ...sink, within: 2, includeImported, newChannelSince: now() - oneDay, now };
    const outbox = await openOutbox(opened, index.right, outboxOptions)();
    if (isLeft(outbox)) return outbox;
    const onDelivery = ({ key, result }: Delivery): void => {
      if (result === 'Parked') printer.printError(describeParked(key, printer.lang));
    };
    const onWaiting = (): void => printer.printError(targetInUse[printer.lang]);
    return watchNotices({ ...outbox.right, ...shared, onDelivery, onWaiting })();
  };

  const act = watch({ ...shared, index: index.right, ...printActs(opened.context, printer) });
  const [acted, sent] = await Promise.all([
    act().then(stopBoth),
    noticeSink === undefined ? right(undefined) : sendNotices(noticeSink).then(stopBoth),
  ]);
  return isLeft(acted) ? acted : sent;
};
